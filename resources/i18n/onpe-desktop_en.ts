<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
  <context>
    <name>AcronymHints</name>
    <message>
      <source>Aucun sigle connu dans cette page.</source>
      <translation>No known acronym in this page.</translation>
    </message>
    <message>
      <source>{acronym} : {meaning}</source>
      <translation>{acronym}: {meaning}</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Accueil</source>
      <translation>&amp;Home</translation>
    </message>
    <message>
      <source>&amp;Affichage</source>
      <translation>&amp;View</translation>
    </message>
    <message>
      <source>&amp;Agrandir le texte</source>
      <translation>&amp;Larger text</translation>
    </message>
    <message>
      <source>&amp;Aide, licences, à propos</source>
      <translation>&amp;Help, licences, about</translation>
    </message>
    <message>
      <source>&amp;Clair</source>
      <translation>&amp;Light</translation>
    </message>
    <message>
      <source>&amp;Confort de lecture…</source>
      <translation>Reading &amp;comfort…</translation>
    </message>
    <message>
      <source>&amp;Discrétion</source>
      <translation>&amp;Discretion</translation>
    </message>
    <message>
      <source>&amp;Dossiers installés…</source>
      <translation>I&amp;nstalled dossiers…</translation>
    </message>
    <message>
      <source>&amp;Effacer mes traces…</source>
      <translation>&amp;Erase my traces…</translation>
    </message>
    <message>
      <source>&amp;Exporter…</source>
      <translation>&amp;Export…</translation>
    </message>
    <message>
      <source>&amp;Fichier</source>
      <translation>&amp;File</translation>
    </message>
    <message>
      <source>&amp;Imprimer…</source>
      <translation>&amp;Print…</translation>
    </message>
    <message>
      <source>&amp;Les touches…</source>
      <translation>&amp;Keys…</translation>
    </message>
    <message>
      <source>&amp;Marquer ou démarquer ce paragraphe</source>
      <translation>&amp;Mark or unmark this paragraph</translation>
    </message>
    <message>
      <source>&amp;Numéros d’urgence</source>
      <translation>Emergency &amp;numbers</translation>
    </message>
    <message>
      <source>&amp;Page précédemment lue</source>
      <translation>&amp;Previous page read</translation>
    </message>
    <message>
      <source>&amp;Quitter</source>
      <translation>&amp;Quit</translation>
    </message>
    <message>
      <source>&amp;Rechercher</source>
      <translation>&amp;Search</translation>
    </message>
    <message>
      <source>&amp;Rechercher dans tous les dossiers</source>
      <translation>&amp;Search in all dossiers</translation>
    </message>
    <message>
      <source>&amp;Revenir en avant</source>
      <translation>Go f&amp;orward</translation>
    </message>
    <message>
      <source>&amp;Réduire le texte</source>
      <translation>&amp;Smaller text</translation>
    </message>
    <message>
      <source>&amp;Réglages de discrétion…</source>
      <translation>Discretion &amp;settings…</translation>
    </message>
    <message>
      <source>&amp;Sombre</source>
      <translation>&amp;Dark</translation>
    </message>
    <message>
      <source>&amp;Table des matières</source>
      <translation>&amp;Table of contents</translation>
    </message>
    <message>
      <source>&amp;Trouver dans cette page</source>
      <translation>&amp;Find in this page</translation>
    </message>
    <message>
      <source>&amp;Zone suivante (table, texte, recherche)</source>
      <translation>Next &amp;area (contents, text, search)</translation>
    </message>
    <message>
      <source>&amp;Édition</source>
      <translation>&amp;Edit</translation>
    </message>
    <message>
      <source>A&amp;ccessibilité</source>
      <translation>A&amp;ccessibility</translation>
    </message>
    <message>
      <source>A&amp;ide</source>
      <translation>&amp;Help</translation>
    </message>
    <message>
      <source>A&amp;jouter la section au panier</source>
      <translation>A&amp;dd the section to the basket</translation>
    </message>
    <message>
      <source>A&amp;ller à</source>
      <translation>&amp;Go to</translation>
    </message>
    <message>
      <source>Accueil</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>Agrandir</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <source>Ajouter les r&amp;ésultats au panier</source>
      <translation>Add the &amp;results to the basket</translation>
    </message>
    <message>
      <source>Comme le s&amp;ystème</source>
      <translation>Like the s&amp;ystem</translation>
    </message>
    <message>
      <source>Contraste élevé, &amp;blanc et jaune sur noir</source>
      <translation>High contrast, &amp;white and yellow on black</translation>
    </message>
    <message>
      <source>Contraste élevé, &amp;noir sur blanc</source>
      <translation>High contrast, &amp;black on white</translation>
    </message>
    <message>
      <source>Copier avec la &amp;référence</source>
      <translation>Copy with the &amp;reference</translation>
    </message>
    <message>
      <source>Copier l’&amp;adresse</source>
      <translation>Copy the &amp;address</translation>
    </message>
    <message>
      <source>Discret</source>
      <translation>Discreet</translation>
    </message>
    <message>
      <source>I&amp;mporter une publication…</source>
      <translation>I&amp;mport a publication…</translation>
    </message>
    <message>
      <source>Imprimer</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>M&amp;ode réunion</source>
      <translation>&amp;Meeting mode</translation>
    </message>
    <message>
      <source>Mar&amp;que-pages…</source>
      <translation>Boo&amp;kmarks…</translation>
    </message>
    <message>
      <source>Mot trouvé &amp;précédent</source>
      <translation>&amp;Previous word found</translation>
    </message>
    <message>
      <source>Mot trouvé &amp;suivant</source>
      <translation>&amp;Next word found</translation>
    </message>
    <message>
      <source>Noms sous les &amp;boutons</source>
      <translation>Names under the &amp;buttons</translation>
    </message>
    <message>
      <source>Panie&amp;r d’impression…</source>
      <translation>Print &amp;basket…</translation>
    </message>
    <message>
      <source>Partir d’une &amp;situation</source>
      <translation>Start from a &amp;situation</translation>
    </message>
    <message>
      <source>Pour&amp;quoi ce résultat ?</source>
      <translation>&amp;Why this result?</translation>
    </message>
    <message>
      <source>Reprendre la &amp;lecture</source>
      <translation>Resume readin&amp;g</translation>
    </message>
    <message>
      <source>Retour</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>Règle de lectur&amp;e</source>
      <translation>Reading r&amp;uler</translation>
    </message>
    <message>
      <source>Réduire</source>
      <translation>Zoom out</translation>
    </message>
    <message>
      <source>S&amp;épia</source>
      <translation>S&amp;epia</translation>
    </message>
    <message>
      <source>Section &amp;déjà lue</source>
      <translation>Section already r&amp;ead</translation>
    </message>
    <message>
      <source>Section pré&amp;cédente</source>
      <translation>P&amp;revious section</translation>
    </message>
    <message>
      <source>Section sui&amp;vante</source>
      <translation>Ne&amp;xt section</translation>
    </message>
    <message>
      <source>Sens du si&amp;gle</source>
      <translation>Meanin&amp;g of the acronym</translation>
    </message>
    <message>
      <source>Suite</source>
      <translation>Forward</translation>
    </message>
    <message>
      <source>T&amp;hème</source>
      <translation>T&amp;heme</translation>
    </message>
    <message>
      <source>T&amp;itre suivant dans la page</source>
      <translation>Next head&amp;ing in the page</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Contents</translation>
    </message>
    <message>
      <source>Taille &amp;normale</source>
      <translation>&amp;Normal size</translation>
    </message>
    <message>
      <source>Ti&amp;tre précédent dans la page</source>
      <translation>Previous heading in &amp;the page</translation>
    </message>
    <message>
      <source>Tout remettre à « non l&amp;u »…</source>
      <translation>Set everything to “&amp;unread”…</translation>
    </message>
    <message>
      <source>Urgence</source>
      <translation>Emergency</translation>
    </message>
    <message>
      <source>Écran &amp;discret</source>
      <translation>&amp;Discreet screen</translation>
    </message>
    <message>
      <source>Écran discret ({gesture})</source>
      <translation>Discreet screen ({gesture})</translation>
    </message>
    <message>
      <source>Écran discret, et retour</source>
      <translation>Discreet screen, and back</translation>
    </message>
  </context>
  <context>
    <name>AddressOffer</name>
    <message>
      <source>Ouvrir ce dossier</source>
      <translation>Open this dossier</translation>
    </message>
    <message>
      <source>Ouvrir ce paragraphe</source>
      <translation>Open this paragraph</translation>
    </message>
    <message>
      <source>Ouvrir cette section</source>
      <translation>Open this section</translation>
    </message>
    <message>
      <source>Vérifiez l’adresse.</source>
      <translation>Check the address.</translation>
    </message>
  </context>
  <context>
    <name>BasketFile</name>
    <message>
      <source>Enregistrer la liste d’impression</source>
      <translation>Save the print list</translation>
    </message>
    <message>
      <source>Liste d’impression (*.panier.json *.json)</source>
      <translation>Print list (*.panier.json *.json)</translation>
    </message>
    <message>
      <source>Ouvrir une liste d’impression</source>
      <translation>Open a print list</translation>
    </message>
    <message>
      <source>impression.panier.json</source>
      <translation>print.panier.json</translation>
    </message>
  </context>
  <context>
    <name>BasketList</name>
    <message>
      <source>Alt+Haut et Alt+Bas déplacent la section, Suppr la retire, la souris aussi peut la déplacer.</source>
      <translation>Alt+Up and Alt+Down move the section, Delete removes it; the mouse can move it too.</translation>
    </message>
    <message>
      <source>Descendre</source>
      <translation>Move down</translation>
    </message>
    <message>
      <source>Enregistrer la liste…</source>
      <translation>Save the list…</translation>
    </message>
    <message>
      <source>Glissez les sections, ou Alt+Haut et Alt+Bas.</source>
      <translation>Drag the sections, or Alt+Up and Alt+Down.</translation>
    </message>
    <message>
      <source>Monter</source>
      <translation>Move up</translation>
    </message>
    <message>
      <source>Ordre d’impression</source>
      <translation>Print order</translation>
    </message>
    <message>
      <source>Ouvrir une liste…</source>
      <translation>Open a list…</translation>
    </message>
    <message>
      <source>Place {place} sur {count}</source>
      <translation>Place {place} of {count}</translation>
    </message>
    <message>
      <source>Retirer</source>
      <translation>Remove</translation>
    </message>
  </context>
  <context>
    <name>Bookmarks</name>
    <message>
      <source>Le fichier des marque-pages était endommagé : il est gardé sous le nom {name}, et un nouveau est commencé.</source>
      <translation>The file of bookmarks was damaged: it is kept under the name {name}, and a new one is begun.</translation>
    </message>
    <message>
      <source>Les marque-pages ne peuvent pas être gardés : il n’y a pas de dossier personnel.</source>
      <translation>Bookmarks cannot be kept: there is no personal folder.</translation>
    </message>
    <message>
      <source>Marque-page ajouté : {title}. « Aller à › Marque-pages » les montre tous.</source>
      <translation>Bookmark added: {title}. “Go to › Bookmarks” shows them all.</translation>
    </message>
    <message>
      <source>Marque-page retiré : {title}.</source>
      <translation>Bookmark removed: {title}.</translation>
    </message>
    <message>
      <source>Notez le numéro du paragraphe ; il ne change pas.</source>
      <translation>Note the number of the paragraph; it does not change.</translation>
    </message>
    <message>
      <source>Ouvrez d’abord une section : cette page n’a pas de paragraphe à marquer.</source>
      <translation>Open a section first: this page has no paragraph to mark.</translation>
    </message>
    <message>
      <source>ce dossier n’est pas dans la bibliothèque</source>
      <translation>this dossier is not in the library</translation>
    </message>
    <message>
      <source>ce paragraphe n’est pas dans cette édition du dossier</source>
      <translation>this paragraph is not in this edition of the dossier</translation>
    </message>
    <message>
      <source>cette section ne peut pas être lue</source>
      <translation>this section cannot be read</translation>
    </message>
    <message>
      <source>cette section n’est pas dans cette édition du dossier</source>
      <translation>this section is not in this edition of the dossier</translation>
    </message>
    <message>
      <source>{title}, § {number}</source>
      <translation>{title}, § {number}</translation>
    </message>
  </context>
  <context>
    <name>BookmarksDialog</name>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>&amp;Ouvrir</source>
      <translation>&amp;Open</translation>
    </message>
    <message>
      <source>&amp;Retirer</source>
      <translation>&amp;Remove</translation>
    </message>
    <message>
      <source>Aucun marque-page. Ctrl+D marque le paragraphe que vous lisez.</source>
      <translation>No bookmark. Ctrl+D marks the paragraph that you are reading.</translation>
    </message>
    <message>
      <source>Marque-pages</source>
      <translation>Bookmarks</translation>
    </message>
    <message>
      <source>{count} à vérifier : rien n’est supprimé sans vous.</source>
      <translation>{count} to be checked: nothing is deleted without you.</translation>
    </message>
    <message>
      <source>À vérifier : {problem}</source>
      <translation>To be checked: {problem}</translation>
    </message>
  </context>
  <context>
    <name>BookmarksQuestion</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Garder des marque-pages</source>
      <translation>&amp;Keep bookmarks</translation>
    </message>
    <message>
      <source>Les marque-pages ne sont pas activés. Ils sont enregistrés dans votre dossier personnel, sans mot de passe : qui ouvre votre session peut voir ce que vous avez marqué. « Effacer mes traces » les supprime, « Réglages de discrétion » les désactive.</source>
      <translation>Bookmarks are not switched on. They are stored in your personal folder, without a password: whoever opens your session can see what you marked. “Erase my traces” deletes them, “Discretion settings” switches them off.</translation>
    </message>
    <message>
      <source>Marque-pages</source>
      <translation>Bookmarks</translation>
    </message>
  </context>
  <context>
    <name>ComfortDialog</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Interligne</source>
      <translation>&amp;Line spacing</translation>
    </message>
    <message>
      <source>&amp;Police</source>
      <translation>&amp;Font</translation>
    </message>
    <message>
      <source>&amp;Taille du texte</source>
      <translation>&amp;Text size</translation>
    </message>
    <message>
      <source>Atkinson Hyperlegible Next, pour basse vision</source>
      <translation>Atkinson Hyperlegible Next, for low vision</translation>
    </message>
    <message>
      <source>Confort de lecture</source>
      <translation>Reading comfort</translation>
    </message>
    <message>
      <source>E&amp;nregistrer</source>
      <translation>&amp;Save</translation>
    </message>
    <message>
      <source>Espace entre les &amp;lettres</source>
      <translation>Space between &amp;letters</translation>
    </message>
    <message>
      <source>Espace entre les &amp;mots</source>
      <translation>Space between &amp;words</translation>
    </message>
    <message>
      <source>Espace entre les pa&amp;ragraphes</source>
      <translation>Space between pa&amp;ragraphs</translation>
    </message>
    <message>
      <source>Gentium Book Plus, à empattements</source>
      <translation>Gentium Book Plus, with serifs</translation>
    </message>
    <message>
      <source>L&amp;ongueur des lignes</source>
      <translation>L&amp;ength of the lines</translation>
    </message>
    <message>
      <source>Source Sans 3, sans empattements</source>
      <translation>Source Sans 3, without serifs</translation>
    </message>
    <message>
      <source>Texte &amp;espacé</source>
      <translation>Sp&amp;acious text</translation>
    </message>
    <message>
      <source>Tout afficher plus &amp;grand (au prochain démarrage)</source>
      <translation>Show everything &amp;larger (at the next start)</translation>
    </message>
    <message>
      <source>Valeurs d’&amp;origine</source>
      <translation>&amp;Original values</translation>
    </message>
    <message>
      <source> %</source>
      <translation>%</translation>
    </message>
    <message>
      <source> % des lettres</source>
      <translation>% of letters</translation>
    </message>
    <message>
      <source> caractères</source>
      <translation> characters</translation>
    </message>
  </context>
  <context>
    <name>Comforts</name>
    <message>
      <source>Ce poste demande un code pour revenir de l’écran discret : choisissez-le dans « Discrétion › Réglages de discrétion… ».</source>
      <translation>This computer asks for a code to come back from the discreet screen: choose it in “Discretion › Discretion settings…”.</translation>
    </message>
    <message>
      <source>mes marque-pages</source>
      <translation>my bookmarks</translation>
    </message>
    <message>
      <source>mes notes</source>
      <translation>my notes</translation>
    </message>
    <message>
      <source>mes repères de lecture (où j’en étais, « déjà lu »)</source>
      <translation>my reading progress (where I was, “already read”)</translation>
    </message>
    <message>
      <source>mon code de l’écran discret</source>
      <translation>my code of the discreet screen</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
  </context>
  <context>
    <name>ContentsModel</name>
    <message>
      <source>1 résultat</source>
      <translation>1 result</translation>
    </message>
    <message>
      <source>déjà lu</source>
      <translation>already read</translation>
    </message>
    <message>
      <source>niveau {level}</source>
      <translation>level {level}</translation>
    </message>
    <message>
      <source>{count} résultats</source>
      <translation>{count} results</translation>
    </message>
  </context>
  <context>
    <name>ContentsPanel</name>
    <message>
      <source>Table des matières</source>
      <translation>Table of contents</translation>
    </message>
  </context>
  <context>
    <name>Copying</name>
    <message>
      <source>&amp;Copier</source>
      <translation>&amp;Copy</translation>
    </message>
    <message>
      <source>&amp;Tout sélectionner</source>
      <translation>Select &amp;all</translation>
    </message>
    <message>
      <source>Adresse copiée : {address}</source>
      <translation>Address copied: {address}</translation>
    </message>
    <message>
      <source>Copier l’&amp;adresse de ce paragraphe</source>
      <translation>Copy the &amp;address of this paragraph</translation>
    </message>
    <message>
      <source>Copier l’adresse du &amp;lien</source>
      <translation>Copy the &amp;link’s address</translation>
    </message>
    <message>
      <source>Lien copié</source>
      <translation>Link copied</translation>
    </message>
    <message>
      <source>Référence copiée</source>
      <translation>Reference copied</translation>
    </message>
    <message>
      <source>Texte copié avec sa référence</source>
      <translation>Text copied with its reference</translation>
    </message>
  </context>
  <context>
    <name>CrashReporter</name>
    <message>
      <source>&amp;Copier les détails techniques</source>
      <translation>&amp;Copy technical details</translation>
    </message>
    <message>
      <source>C&amp;ontinuer</source>
      <translation>C&amp;ontinue</translation>
    </message>
    <message>
      <source>Erreur du programme</source>
      <translation>Program error</translation>
    </message>
    <message>
      <source>Le programme a rencontré une erreur qui vient de lui.</source>
      <translation>The program met an error of its own.</translation>
    </message>
    <message>
      <source>Rien n’est perdu : vous pouvez continuer. Si l’erreur revient, copiez les détails techniques pour votre service informatique ; ils ne contiennent rien de ce que vous lisez ou cherchez.</source>
      <translation>Nothing is lost: you can go on. If the error comes back, copy the technical details for your IT department; they contain nothing of what you read or search.</translation>
    </message>
  </context>
  <context>
    <name>Discretion</name>
    <message>
      <source>Maj ×3</source>
      <translation>Shift ×3</translation>
    </message>
  </context>
  <context>
    <name>DiscretionDialog</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Code pour revenir…</source>
      <translation>&amp;Code to come back…</translation>
    </message>
    <message>
      <source>&amp;Enregistrer</source>
      <translation>&amp;Save</translation>
    </message>
    <message>
      <source>&amp;Garder des marque-pages sur ce poste</source>
      <translation>&amp;Keep bookmarks on this computer</translation>
    </message>
    <message>
      <source>&amp;Écran discret automatique après</source>
      <translation>Automatic discreet screen &amp;after</translation>
    </message>
    <message>
      <source>Appuyez {times} fois de suite sur Maj, ou sur le bouton de l’œil barré : un calendrier couvre la fenêtre, la recherche est vidée, et le presse-papiers aussi si ce programme l’avait rempli. Le même geste ramène le texte. L’aide (F1) dit ce que l’écran discret ne fait pas.</source>
      <translation>Press Shift {times} times in a row, or the button with the crossed-out eye: a calendar covers the window, the search is emptied, and so is the clipboard if this program had filled it. The same gesture brings the text back. The help (F1) says what the discreet screen does not do.</translation>
    </message>
    <message>
      <source>Ce qui est grisé est fixé par votre service informatique.</source>
      <translation>What is greyed out is set by your IT department.</translation>
    </message>
    <message>
      <source>Discrétion</source>
      <translation>Discretion</translation>
    </message>
    <message>
      <source>Garder mes &amp;repères de lecture (où j’en étais, sections déjà lues)</source>
      <translation>Keep my &amp;reading progress (where I was, sections already read)</translation>
    </message>
    <message>
      <source>jamais</source>
      <translation>never</translation>
    </message>
    <message>
      <source> min</source>
      <translation> min</translation>
    </message>
    <message>
      <source>Écran discret automatique, en minutes sans activité</source>
      <translation>Automatic discreet screen, in minutes without use</translation>
    </message>
  </context>
  <context>
    <name>EmergencyStrip</name>
    <message>
      <source>Enfant en danger : 119. Danger immédiat : 17 ou 112. Par SMS : 114.</source>
      <translation>Child in danger: 119. Immediate danger: 17 or 112. By text message: 114.</translation>
    </message>
    <message>
      <source>Enfant en danger : &lt;b&gt;119&lt;/b&gt; &amp;nbsp;·&amp;nbsp; Danger immédiat : &lt;b&gt;17&lt;/b&gt; ou &lt;b&gt;112&lt;/b&gt; &amp;nbsp;·&amp;nbsp; Par SMS : &lt;b&gt;114&lt;/b&gt;</source>
      <translation>Child in danger: &lt;b&gt;119&lt;/b&gt; &amp;nbsp;·&amp;nbsp; Immediate danger: &lt;b&gt;17&lt;/b&gt; or &lt;b&gt;112&lt;/b&gt; &amp;nbsp;·&amp;nbsp; By text message: &lt;b&gt;114&lt;/b&gt;</translation>
    </message>
    <message>
      <source>Tous les numéros ({key})</source>
      <translation>All numbers ({key})</translation>
    </message>
    <message>
      <source>{name} (ajout local) : {number}</source>
      <translation>{name} (added locally): {number}</translation>
    </message>
  </context>
  <context>
    <name>EraseDialog</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Effacer</source>
      <translation>&amp;Erase</translation>
    </message>
    <message>
      <source>Aussi {label}</source>
      <translation>Also {label}</translation>
    </message>
    <message>
      <source>Effacer mes traces</source>
      <translation>Erase my traces</translation>
    </message>
    <message>
      <source>Le programme oublie la recherche en cours, les pages lues depuis son ouverture et le texte copié s’il est encore dans le presse-papiers. Rien de cela n’était enregistré sur le disque. Les PDF que vous avez enregistrés et les documents envoyés à l’imprimante ne sont pas touchés.</source>
      <translation>The program forgets the current search, the pages read since it was opened and the text copied if it is still in the clipboard. None of this was stored on the disk. PDF files that you saved and documents sent to the printer are not touched.</translation>
    </message>
  </context>
  <context>
    <name>ExplanationDialog</name>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>Ce que la section offre</source>
      <translation>What the section offers</translation>
    </message>
    <message>
      <source>Ce que vous cherchez</source>
      <translation>What you are looking for</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Points</translation>
    </message>
    <message>
      <source>Pourquoi ce résultat ?</source>
      <translation>Why this result?</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>&amp;Arrêter</source>
      <translation>&amp;Stop</translation>
    </message>
    <message>
      <source>&amp;Enregistrer…</source>
      <translation>&amp;Save…</translation>
    </message>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>&amp;Sections à exporter</source>
      <translation>&amp;Sections to export</translation>
    </message>
    <message>
      <source>1 section choisie</source>
      <translation>1 section chosen</translation>
    </message>
    <message>
      <source>Arrêté. Rien n’est enregistré.</source>
      <translation>Stopped. Nothing was saved.</translation>
    </message>
    <message>
      <source>Attendez la fin, ou arrêtez d’abord.</source>
      <translation>Wait until it is done, or stop it first.</translation>
    </message>
    <message>
      <source>Avancement</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>Cochez ce que vous voulez exporter.</source>
      <translation>Tick what you want to export.</translation>
    </message>
    <message>
      <source>Enregistrement…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <source>Enregistré : {name}</source>
      <translation>Saved: {name}</translation>
    </message>
    <message>
      <source>Exporter</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>F&amp;ormat</source>
      <translation>F&amp;ormat</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Livre numérique (EPUB)</source>
      <translation>E-book (EPUB)</translation>
    </message>
    <message>
      <source>L’export a rencontré une erreur qui vient du programme. Rien n’est enregistré.</source>
      <translation>The export met an error that comes from the program. Nothing is saved.</translation>
    </message>
    <message>
      <source>Page web en un fichier (HTML)</source>
      <translation>Web page in one file (HTML)</translation>
    </message>
    <message>
      <source>Pour LaTeX, JabRef, Zotero.</source>
      <translation>For LaTeX, JabRef, Zotero.</translation>
    </message>
    <message>
      <source>Pour Zotero, EndNote, Mendeley.</source>
      <translation>For Zotero, EndNote, Mendeley.</translation>
    </message>
    <message>
      <source>Pour Zotero, Pandoc.</source>
      <translation>For Zotero, Pandoc.</translation>
    </message>
    <message>
      <source>Pour reprendre le texte ailleurs ; les images sont nommées, pas incluses.</source>
      <translation>To use the text elsewhere; pictures are named, not included.</translation>
    </message>
    <message>
      <source>Pour une liseuse ou un téléphone.</source>
      <translation>For an e-reader or a phone.</translation>
    </message>
    <message>
      <source>Références (BibTeX)</source>
      <translation>References (BibTeX)</translation>
    </message>
    <message>
      <source>Références (CSL-JSON)</source>
      <translation>References (CSL-JSON)</translation>
    </message>
    <message>
      <source>Références (RIS)</source>
      <translation>References (RIS)</translation>
    </message>
    <message>
      <source>Sections à exporter</source>
      <translation>Sections to export</translation>
    </message>
    <message>
      <source>S’ouvre dans tout navigateur, images comprises, sans connexion.</source>
      <translation>Opens in any browser, pictures included, without a connection.</translation>
    </message>
    <message>
      <source>Texte simple (Markdown)</source>
      <translation>Plain text (Markdown)</translation>
    </message>
    <message>
      <source>{count} sections choisies</source>
      <translation>{count} sections chosen</translation>
    </message>
  </context>
  <context>
    <name>ExternalLinkDialog</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Copier l’adresse</source>
      <translation>&amp;Copy address</translation>
    </message>
    <message>
      <source>&amp;Ouvrir dans la messagerie</source>
      <translation>&amp;Open in the mail program</translation>
    </message>
    <message>
      <source>&amp;Ouvrir dans le logiciel d’appel</source>
      <translation>&amp;Open in the phone program</translation>
    </message>
    <message>
      <source>&amp;Ouvrir dans le navigateur</source>
      <translation>&amp;Open in the browser</translation>
    </message>
    <message>
      <source>Adresse complète</source>
      <translation>Whole address</translation>
    </message>
    <message>
      <source>Ce lien demande à votre ordinateur d’appeler le numéro :</source>
      <translation>This link asks your computer to call the number:</translation>
    </message>
    <message>
      <source>Ce lien mène hors du programme, sur internet :</source>
      <translation>This link leads out of the program, to the internet:</translation>
    </message>
    <message>
      <source>Ce lien ouvre votre logiciel de messagerie pour écrire à :</source>
      <translation>This link opens your mail program to write to:</translation>
    </message>
    <message>
      <source>Le système n’a pas pu ouvrir cette adresse. Copiez-la pour l’ouvrir vous-même.</source>
      <translation>The system could not open this address. Copy it to open it yourself.</translation>
    </message>
    <message>
      <source>Lien vers l’extérieur</source>
      <translation>Link to the outside</translation>
    </message>
    <message>
      <source>L’adresse est copiée.</source>
      <translation>The address is copied.</translation>
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>1 résultat</source>
      <translation>1 result</translation>
    </message>
    <message>
      <source>Année</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Filtres</source>
      <translation>Filters</translation>
    </message>
    <message>
      <source>Public</source>
      <translation>Audience</translation>
    </message>
    <message>
      <source>Tout effacer</source>
      <translation>Clear all</translation>
    </message>
    <message>
      <source>Tout effacer : enlever tous les filtres</source>
      <translation>Clear all: remove all filters</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>aucun résultat</source>
      <translation>no result</translation>
    </message>
    <message>
      <source>{chip}, choisi</source>
      <translation>{chip}, chosen</translation>
    </message>
    <message>
      <source>{count} résultats</source>
      <translation>{count} results</translation>
    </message>
    <message>
      <source>{facet} : montrer {count} autres</source>
      <translation>{facet}: show {count} more</translation>
    </message>
    <message>
      <source>{facet} : {value}, {results}</source>
      <translation>{facet}: {value}, {results}</translation>
    </message>
  </context>
  <context>
    <name>FindField</name>
    <message>
      <source>Entrée pour l’occurrence suivante, Maj+Entrée pour la précédente.</source>
      <translation>Enter for the next occurrence, Shift+Enter for the one before.</translation>
    </message>
    <message>
      <source>Trouver dans cette page</source>
      <translation>Find in this page</translation>
    </message>
  </context>
  <context>
    <name>HeadingSteps</name>
    <message>
      <source>Il n’y a pas d’autre titre plus bas.</source>
      <translation>There is no other heading below.</translation>
    </message>
    <message>
      <source>Il n’y a pas d’autre titre plus haut.</source>
      <translation>There is no other heading above.</translation>
    </message>
  </context>
  <context>
    <name>HitsBar</name>
    <message>
      <source>Introuvable dans cette page</source>
      <translation>Not found in this page</translation>
    </message>
    <message>
      <source>Mot trouvé {current} sur {total} dans cette page</source>
      <translation>Word found {current} of {total} in this page</translation>
    </message>
    <message>
      <source>Ne plus marquer les mots trouvés</source>
      <translation>No longer mark the words found</translation>
    </message>
    <message>
      <source>Occurrence précédente (Maj+F3)</source>
      <translation>Previous occurrence (Shift+F3)</translation>
    </message>
    <message>
      <source>Occurrence suivante (F3)</source>
      <translation>Next occurrence (F3)</translation>
    </message>
    <message>
      <source>Rechercher dans tous les dossiers</source>
      <translation>Search in all dossiers</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>&amp;Arrêter</source>
      <translation>&amp;Stop</translation>
    </message>
    <message>
      <source>&amp;Créer le pack…</source>
      <translation>&amp;Create the pack…</translation>
    </message>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>&amp;Retour aux fichiers</source>
      <translation>&amp;Back to the files</translation>
    </message>
    <message>
      <source>Arrêté : rien n’a été gardé.</source>
      <translation>Stopped: nothing was kept.</translation>
    </message>
    <message>
      <source>Avancement de l’importation</source>
      <translation>Progress of the import</translation>
    </message>
    <message>
      <source>Im&amp;porter</source>
      <translation>Im&amp;port</translation>
    </message>
    <message>
      <source>Importer une publication</source>
      <translation>Import a publication</translation>
    </message>
    <message>
      <source>Le pack est reconstruit : {name}.</source>
      <translation>The pack has been rebuilt: {name}.</translation>
    </message>
    <message>
      <source>Lecture des fichiers…</source>
      <translation>Reading the files…</translation>
    </message>
    <message>
      <source>L’importation a rencontré une erreur qui vient du programme.</source>
      <translation>The import met an error that comes from the program.</translation>
    </message>
    <message>
      <source>Reco&amp;nstruire un pack corrigé…</source>
      <translation>Re&amp;build a corrected pack…</translation>
    </message>
    <message>
      <source>Rien n’est perdu : essayez un autre format de la publication, et signalez l’erreur.</source>
      <translation>Nothing is lost: try another format of the publication, and report the error.</translation>
    </message>
    <message>
      <source>{title}. Sections : {sections}, constats à vérifier : {count}. Rien n’est encore gardé.</source>
      <translation>{title}. Sections: {sections}, findings to check: {count}. Nothing is kept yet.</translation>
    </message>
    <message>
      <source>Écrit dans le dossier « {folder} » : {names}. Pour corriger le texte, modifiez les fichiers de « {sources} » ; « Retour aux fichiers » permet de reconstruire le pack.</source>
      <translation>Written to the folder “{folder}”: {names}. To correct the text, edit the files of “{sources}”; “Back to the files” lets you rebuild the pack.</translation>
    </message>
    <message>
      <source>Écriture du pack…</source>
      <translation>Writing the pack…</translation>
    </message>
  </context>
  <context>
    <name>ImportFiles</name>
    <message>
      <source>Choisir les fichiers à importer</source>
      <translation>Choose the files to import</translation>
    </message>
    <message>
      <source>Choisir les sources d’une importation précédente</source>
      <translation>Choose the sources of an earlier import</translation>
    </message>
    <message>
      <source>Choisir un dossier de pages HTML</source>
      <translation>Choose a folder of HTML pages</translation>
    </message>
    <message>
      <source>Créer le pack</source>
      <translation>Create the pack</translation>
    </message>
    <message>
      <source>Dossier :</source>
      <translation>Folder:</translation>
    </message>
    <message>
      <source>Pack EPUB (*.epub)</source>
      <translation>EPUB pack (*.epub)</translation>
    </message>
    <message>
      <source>Publications ({patterns})</source>
      <translation>Publications ({patterns})</translation>
    </message>
    <message>
      <source>Tous les fichiers (*)</source>
      <translation>All files (*)</translation>
    </message>
    <message>
      <source>Type :</source>
      <translation>Type:</translation>
    </message>
  </context>
  <context>
    <name>ImportFindings</name>
    <message>
      <source>Ce qui est à vérifier</source>
      <translation>What is to be checked</translation>
    </message>
    <message>
      <source>p. {page}</source>
      <translation>p. {page}</translation>
    </message>
  </context>
  <context>
    <name>ImportForm</name>
    <message>
      <source>&amp;Descendre</source>
      <translation>Move &amp;down</translation>
    </message>
    <message>
      <source>&amp;Fichiers d’une même publication, dans l’ordre de lecture</source>
      <translation>&amp;Files of one publication, in reading order</translation>
    </message>
    <message>
      <source>&amp;Identifiant</source>
      <translation>&amp;Identifier</translation>
    </message>
    <message>
      <source>&amp;Monter</source>
      <translation>Move &amp;up</translation>
    </message>
    <message>
      <source>&amp;Retirer</source>
      <translation>&amp;Remove</translation>
    </message>
    <message>
      <source>&amp;Source</source>
      <translation>&amp;Source</translation>
    </message>
    <message>
      <source>&amp;Titre</source>
      <translation>&amp;Title</translation>
    </message>
    <message>
      <source>&amp;Éditeur</source>
      <translation>&amp;Publisher</translation>
    </message>
    <message>
      <source>2022, 2022-11 ou 2022-11-25</source>
      <translation>2022, 2022-11 or 2022-11-25</translation>
    </message>
    <message>
      <source>A&amp;jouter des fichiers…</source>
      <translation>A&amp;dd files…</translation>
    </message>
    <message>
      <source>Ajouter &amp;un dossier de pages…</source>
      <translation>Add a f&amp;older of pages…</translation>
    </message>
    <message>
      <source>C&amp;hoisir…</source>
      <translation>C&amp;hoose…</translation>
    </message>
    <message>
      <source>Choisir les sources d’une importation précédente</source>
      <translation>Choose the sources of an earlier import</translation>
    </message>
    <message>
      <source>Da&amp;te de la publication</source>
      <translation>Da&amp;te of the publication</translation>
    </message>
    <message>
      <source>Dr&amp;oits ou licence</source>
      <translation>R&amp;ights or licence</translation>
    </message>
    <message>
      <source>Importation pré&amp;cédente</source>
      <translation>Ear&amp;lier import</translation>
    </message>
    <message>
      <source>Reconnaître le te&amp;xte des pages numérisées</source>
      <translation>Recognise the te&amp;xt of scanned pages</translation>
    </message>
    <message>
      <source>Sources d’une importation précédente</source>
      <translation>Sources of an earlier import</translation>
    </message>
    <message>
      <source>Tesseract lit les images des pages ; le texte est à relire.</source>
      <translation>Tesseract reads the pictures of the pages; the text must be proof-read.</translation>
    </message>
    <message>
      <source>Tesseract, qui reconnaît le texte des images, n’est pas installé sur cet ordinateur.</source>
      <translation>Tesseract, which recognises the text of pictures, is not installed on this computer.</translation>
    </message>
    <message>
      <source>adresse ou référence de l’original</source>
      <translation>address or reference of the original</translation>
    </message>
    <message>
      <source>ce que dit le fichier</source>
      <translation>what the file says</translation>
    </message>
    <message>
      <source>nécessaires pour diffuser le pack</source>
      <translation>needed to distribute the pack</translation>
    </message>
    <message>
      <source>pour garder les identifiants de ses sections</source>
      <translation>to keep the identifiers of its sections</translation>
    </message>
    <message>
      <source>toujours le même d’une édition à l’autre</source>
      <translation>always the same from one edition to the next</translation>
    </message>
  </context>
  <context>
    <name>ImportList</name>
    <message>
      <source>Ajoutez ou déposez ici un PDF, un document Word ou LibreOffice, un EPUB, une page HTML ou un dossier de pages, un fichier Markdown. Plusieurs fichiers font un seul pack.</source>
      <translation>Add or drop here a PDF, a Word or LibreOffice document, an EPUB, an HTML page or a folder of pages, a Markdown file. Several files make one pack.</translation>
    </message>
    <message>
      <source>Fichiers à importer, dans l’ordre de lecture</source>
      <translation>Files to import, in reading order</translation>
    </message>
  </context>
  <context>
    <name>ImportOutline</name>
    <message>
      <source> (jointe à la précédente)</source>
      <translation> (joined to the one above)</translation>
    </message>
    <message>
      <source> (niveau à vérifier)</source>
      <translation> (level to be checked)</translation>
    </message>
    <message>
      <source>&amp;Joindre à la précédente</source>
      <translation>&amp;Join to the one above</translation>
    </message>
    <message>
      <source>Niveau plus &amp;bas →</source>
      <translation>&amp;Lower level →</translation>
    </message>
    <message>
      <source>S&amp;ections à garder</source>
      <translation>S&amp;ections to keep</translation>
    </message>
    <message>
      <source>Sections à garder</source>
      <translation>Sections to keep</translation>
    </message>
    <message>
      <source>← Niveau &amp;plus haut</source>
      <translation>← &amp;Higher level</translation>
    </message>
  </context>
  <context>
    <name>ImportQuestion</name>
    <message>
      <source>&amp;Continuer à corriger</source>
      <translation>&amp;Go on correcting</translation>
    </message>
    <message>
      <source>&amp;Oublier les corrections</source>
      <translation>&amp;Forget the corrections</translation>
    </message>
    <message>
      <source>Les sections que vous avez corrigées ne sont dans aucun pack. Elles seraient à corriger de nouveau.</source>
      <translation>The sections that you corrected are not in any pack. They would have to be corrected again.</translation>
    </message>
    <message>
      <source>Oublier les corrections ?</source>
      <translation>Forget the corrections?</translation>
    </message>
  </context>
  <context>
    <name>ImportReview</name>
    <message>
      <source>Cette image n’est pas dans l’importation.</source>
      <translation>This picture is not in the import.</translation>
    </message>
    <message>
      <source>Le fichier d’origine ne peut plus être lu.</source>
      <translation>The original file can no longer be read.</translation>
    </message>
    <message>
      <source>Original et constats</source>
      <translation>Original and findings</translation>
    </message>
    <message>
      <source>Page d’origine</source>
      <translation>Original page</translation>
    </message>
    <message>
      <source>Texte importé</source>
      <translation>Imported text</translation>
    </message>
    <message>
      <source>À vérifier</source>
      <translation>To be checked</translation>
    </message>
    <message>
      <source>À vérifier ({count})</source>
      <translation>To be checked ({count})</translation>
    </message>
  </context>
  <context>
    <name>InnerNames</name>
    <message>
      <source>Boutons qui n’ont pas de place</source>
      <translation>Buttons for which there is no room</translation>
    </message>
    <message>
      <source>Choix</source>
      <translation>Choice</translation>
    </message>
    <message>
      <source>Menus</source>
      <translation>Menus</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <source>Séparation</source>
      <translation>Divider</translation>
    </message>
    <message>
      <source>Vider le champ</source>
      <translation>Clear the field</translation>
    </message>
  </context>
  <context>
    <name>InstallFiles</name>
    <message>
      <source>Choisir les packs à installer</source>
      <translation>Choose the packs to install</translation>
    </message>
    <message>
      <source>Packs et listes de clés (*.epub *.toml)</source>
      <translation>Packs and key lists (*.epub *.toml)</translation>
    </message>
  </context>
  <context>
    <name>InstallQuestion</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Installer</source>
      <translation>&amp;Install</translation>
    </message>
    <message>
      <source>&amp;Sections du dossier</source>
      <translation>&amp;Sections of the dossier</translation>
    </message>
    <message>
      <source>Ce qui &amp;change</source>
      <translation>What &amp;changes</translation>
    </message>
    <message>
      <source>Installer &amp;quand même</source>
      <translation>Install &amp;anyway</translation>
    </message>
    <message>
      <source>Installer cette édition</source>
      <translation>Install this edition</translation>
    </message>
  </context>
  <context>
    <name>InstalledDialog</name>
    <message>
      <source>&amp;Chercher dans le dossier de dépôt</source>
      <translation>Look in the &amp;drop folder</translation>
    </message>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>&amp;Installer un pack…</source>
      <translation>&amp;Install a pack…</translation>
    </message>
    <message>
      <source>&amp;Lire maintenant</source>
      <translation>&amp;Read it now</translation>
    </message>
    <message>
      <source>&amp;Reprendre l’édition précédente</source>
      <translation>&amp;Go back to the former edition</translation>
    </message>
    <message>
      <source>Attendez la fin de l’installation.</source>
      <translation>Wait until the installation has ended.</translation>
    </message>
    <message>
      <source>Avancement</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>Cette édition est déjà là.</source>
      <translation>This edition is there already.</translation>
    </message>
    <message>
      <source>Dossiers installés</source>
      <translation>Installed dossiers</translation>
    </message>
    <message>
      <source>Installation…</source>
      <translation>Installing…</translation>
    </message>
    <message>
      <source>Installé. Vous lisez encore l’édition d’avant.</source>
      <translation>Installed. You are still reading the former edition.</translation>
    </message>
    <message>
      <source>Liste de clés n° {number} installée, signée par {name}.</source>
      <translation>Key list no. {number} installed, signed by {name}.</translation>
    </message>
    <message>
      <source>L’installation a rencontré une erreur qui vient du programme. Rien n’a changé.</source>
      <translation>The installation met an error of the program. Nothing has changed.</translation>
    </message>
    <message>
      <source>L’édition précédente est reprise. Vous lisez encore l’autre.</source>
      <translation>The former edition is back. You are still reading the other one.</translation>
    </message>
    <message>
      <source>Recherche…</source>
      <translation>Looking…</translation>
    </message>
    <message>
      <source>Retour à l’édition précédente…</source>
      <translation>Going back to the former edition…</translation>
    </message>
    <message>
      <source>Rien de plus récent dans le dossier de dépôt.</source>
      <translation>Nothing newer in the drop folder.</translation>
    </message>
    <message>
      <source>Rien n’est installé.</source>
      <translation>Nothing is installed.</translation>
    </message>
    <message>
      <source>Seulement pour un dossier que vous avez installé.</source>
      <translation>Only for a dossier that you have installed.</translation>
    </message>
    <message>
      <source>Vérification de la liste de clés…</source>
      <translation>Checking the list of keys…</translation>
    </message>
    <message>
      <source>Vérification du pack…</source>
      <translation>Checking the pack…</translation>
    </message>
  </context>
  <context>
    <name>InstalledTable</name>
    <message>
      <source>Dossier</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Dossiers installés</source>
      <translation>Installed dossiers</translation>
    </message>
    <message>
      <source>D’où il vient</source>
      <translation>Where it comes from</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>Signature</translation>
    </message>
    <message>
      <source>celle du programme</source>
      <translation>that of the program</translation>
    </message>
    <message>
      <source>fourni</source>
      <translation>supplied</translation>
    </message>
    <message>
      <source>installé pour tout le poste</source>
      <translation>installed for the whole computer</translation>
    </message>
    <message>
      <source>installé pour vous</source>
      <translation>installed for you</translation>
    </message>
    <message>
      <source>n’est pas lu</source>
      <translation>is not read</translation>
    </message>
    <message>
      <source>Édition</source>
      <translation>Edition</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>Aller aux résultats</source>
      <translation>Go to the results</translation>
    </message>
    <message>
      <source>Bas</source>
      <translation>Down</translation>
    </message>
    <message>
      <source>Ce que fait la touche</source>
      <translation>What the key does</translation>
    </message>
    <message>
      <source>Champ de recherche</source>
      <translation>Search field</translation>
    </message>
    <message>
      <source>Chercher, et aller aux résultats</source>
      <translation>Search, and go to the results</translation>
    </message>
    <message>
      <source>Entrée</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Entrée, Maj+Entrée</source>
      <translation>Enter, Shift+Enter</translation>
    </message>
    <message>
      <source>Les touches</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>Lien suivant, lien précédent</source>
      <translation>Next link, previous link</translation>
    </message>
    <message>
      <source>Maj + flèches</source>
      <translation>Shift + arrows</translation>
    </message>
    <message>
      <source>Occurrence suivante, précédente</source>
      <translation>Next occurrence, previous one</translation>
    </message>
    <message>
      <source>Où</source>
      <translation>Where</translation>
    </message>
    <message>
      <source>Partout</source>
      <translation>Everywhere</translation>
    </message>
    <message>
      <source>Revenir au texte</source>
      <translation>Back to the text</translation>
    </message>
    <message>
      <source>Suivre le lien</source>
      <translation>Follow the link</translation>
    </message>
    <message>
      <source>Sélectionner</source>
      <translation>Select</translation>
    </message>
    <message>
      <source>Tab, Maj+Tab</source>
      <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
      <source>Texte</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Touche</source>
      <translation>Key</translation>
    </message>
    <message>
      <source>Trouver dans cette page</source>
      <translation>Find in this page</translation>
    </message>
    <message>
      <source>Vider, et revenir au texte</source>
      <translation>Clear, and back to the text</translation>
    </message>
    <message>
      <source>Échap</source>
      <translation>Escape</translation>
    </message>
    <message>
      <source>Écran discret, et retour</source>
      <translation>Discreet screen, and back</translation>
    </message>
  </context>
  <context>
    <name>LanguageMenu</name>
    <message>
      <source>&amp;English</source>
      <translation>&amp;English</translation>
    </message>
    <message>
      <source>&amp;Français</source>
      <translation>&amp;Français</translation>
    </message>
    <message>
      <source>&amp;Langue (language)</source>
      <translation>Lan&amp;guage (langue)</translation>
    </message>
    <message>
      <source>Comme le s&amp;ystème</source>
      <translation>Like the s&amp;ystem</translation>
    </message>
  </context>
  <context>
    <name>LeafletAdvice</name>
    <message>
      <source>A&amp;lléger la fiche</source>
      <translation>&amp;Lighten the sheet</translation>
    </message>
    <message>
      <source>Sans les notes ni la liste des sigles</source>
      <translation>Without the notes and the list of acronyms</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Bibliothèque hors ligne – protection de l’enfance</source>
      <translation>Offline library – child protection</translation>
    </message>
    <message>
      <source>Résultats</source>
      <translation>Results</translation>
    </message>
    <message>
      <source>Situations</source>
      <translation>Situations</translation>
    </message>
    <message>
      <source>Table des matières</source>
      <translation>Table of contents</translation>
    </message>
    <message>
      <source>fr</source>
      <translation>en</translation>
    </message>
  </context>
  <context>
    <name>MeetingBar</name>
    <message>
      <source>Quitter le mode réunion (Échap)</source>
      <translation>Leave meeting mode (Esc)</translation>
    </message>
    <message>
      <source>Section précédente (←)</source>
      <translation>Previous section (←)</translation>
    </message>
    <message>
      <source>Section suivante (→)</source>
      <translation>Next section (→)</translation>
    </message>
  </context>
  <context>
    <name>MovableBorder</name>
    <message>
      <source>Flèches gauche et droite pour la déplacer.</source>
      <translation>Left and right arrows move it.</translation>
    </message>
    <message>
      <source>Limite entre la table et le texte</source>
      <translation>Border between contents and text</translation>
    </message>
  </context>
  <context>
    <name>NeutralPage</name>
    <message>
      <source>Calendrier</source>
      <translation>Calendar</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>Reprendre</source>
      <translation>Resume</translation>
    </message>
  </context>
  <context>
    <name>NoteDialog</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Garder</source>
      <translation>&amp;Keep</translation>
    </message>
    <message>
      <source>&amp;Ouvrir les notes…</source>
      <translation>&amp;Open the notes…</translation>
    </message>
    <message>
      <source>&amp;Supprimer la note</source>
      <translation>&amp;Delete the note</translation>
    </message>
    <message>
      <source>Les notes se sont fermées. Ce que vous écriviez n’est pas encore gardé, et revient avec elles.</source>
      <translation>The notes have closed. What you were writing is not kept yet, and comes back with them.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Texte de la note</source>
      <translation>Text of the note</translation>
    </message>
  </context>
  <context>
    <name>NoteMarks</name>
    <message>
      <source>note personnelle</source>
      <translation>personal note</translation>
    </message>
  </context>
  <context>
    <name>Notes</name>
    <message>
      <source>&amp;Fermer les notes</source>
      <translation>&amp;Close the notes</translation>
    </message>
    <message>
      <source>&amp;Note sur ce paragraphe…</source>
      <translation>&amp;Note on this paragraph…</translation>
    </message>
    <message>
      <source>&amp;Notes</source>
      <translation>&amp;Notes</translation>
    </message>
    <message>
      <source>&amp;Toutes mes notes…</source>
      <translation>&amp;All my notes…</translation>
    </message>
    <message>
      <source>Le fichier des notes était endommagé : il est gardé sous le nom {name}, et un nouveau est commencé.</source>
      <translation>The file of the notes was damaged: it is kept under the name {name}, and a new one is begun.</translation>
    </message>
    <message>
      <source>Les notes ne peuvent pas être gardées : il n’y a pas de dossier personnel.</source>
      <translation>Notes cannot be kept: there is no personal folder.</translation>
    </message>
    <message>
      <source>Les notes se sont fermées : rien n’est enregistré.</source>
      <translation>The notes have closed: nothing is saved.</translation>
    </message>
    <message>
      <source>Ouvrez d’abord une section : cette page n’a pas de paragraphe à annoter.</source>
      <translation>Open a section first: this page has no paragraph to write a note on.</translation>
    </message>
    <message>
      <source>Ouvrez-les à nouveau.</source>
      <translation>Open them again.</translation>
    </message>
    <message>
      <source>Écrivez-les ailleurs.</source>
      <translation>Write them elsewhere.</translation>
    </message>
  </context>
  <context>
    <name>NotesDialog</name>
    <message>
      <source>&amp;Aller au passage</source>
      <translation>&amp;Go to the passage</translation>
    </message>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>&amp;Lire et modifier…</source>
      <translation>&amp;Read and change…</translation>
    </message>
    <message>
      <source>Aucune note. « Notes › Note sur ce paragraphe » en commence une.</source>
      <translation>No note. “Notes › Note on this paragraph” begins one.</translation>
    </message>
    <message>
      <source>Mes notes</source>
      <translation>My notes</translation>
    </message>
    <message>
      <source>À vérifier : {problem}</source>
      <translation>To be checked: {problem}</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Fermer ce message</source>
      <translation>Close this message</translation>
    </message>
  </context>
  <context>
    <name>PackWords</name>
    <message>
      <source>Attention : elle est plus ancienne que celle que vous lisez ({day}).</source>
      <translation>Note: it is older than the one that you read ({day}).</translation>
    </message>
    <message>
      <source>Aucune section ne change.</source>
      <translation>No section changes.</translation>
    </message>
    <message>
      <source>Ce dossier est nouveau sur ce poste.</source>
      <translation>This dossier is new on this computer.</translation>
    </message>
    <message>
      <source>Des éditions plus récentes sont prêtes : {names}. Pour les installer : Fichier › Dossiers installés.</source>
      <translation>Newer editions are ready: {names}. To install them: File › Installed dossiers.</translation>
    </message>
    <message>
      <source>Elle remplace celle du {day}, qui est gardée et peut être reprise.</source>
      <translation>It replaces that of {day}, which is kept and can be gone back to.</translation>
    </message>
    <message>
      <source>Modifiée : {title}</source>
      <translation>Changed: {title}</translation>
    </message>
    <message>
      <source>Nouvelle : {title}</source>
      <translation>New: {title}</translation>
    </message>
    <message>
      <source>Retirée : {title}</source>
      <translation>Removed: {title}</translation>
    </message>
    <message>
      <source>Sans signature reconnue : rien ne prouve de qui elle vient.</source>
      <translation>Without a known signature: nothing proves whom it comes from.</translation>
    </message>
    <message>
      <source>Signée par {name} (clé {number}), intacte.</source>
      <translation>Signed by {name} (key {number}), intact.</translation>
    </message>
    <message>
      <source>Une édition plus récente est prête : {names}. Pour l’installer : Fichier › Dossiers installés.</source>
      <translation>A newer edition is ready: {names}. To install it: File › Installed dossiers.</translation>
    </message>
    <message>
      <source>sans signature reconnue</source>
      <translation>without a known signature</translation>
    </message>
    <message>
      <source>signé par {name}, intact</source>
      <translation>signed by {name}, intact</translation>
    </message>
    <message>
      <source>« {title} »</source>
      <translation>“{title}”</translation>
    </message>
    <message>
      <source>« {title} », édition {edition} du {day}.</source>
      <translation>“{title}”, edition {edition} of {day}.</translation>
    </message>
  </context>
  <context>
    <name>PageBrowser</name>
    <message>
      <source>Image absente du pack</source>
      <translation>Picture missing in the pack</translation>
    </message>
    <message>
      <source>Image illisible</source>
      <translation>Unreadable picture</translation>
    </message>
  </context>
  <context>
    <name>PageThumbnails</name>
    <message>
      <source>Vignettes des pages</source>
      <translation>Page thumbnails</translation>
    </message>
  </context>
  <context>
    <name>PageTree</name>
    <message>
      <source>Page</source>
      <translation>Page</translation>
    </message>
  </context>
  <context>
    <name>PartObject</name>
    <message>
      <source>Citation</source>
      <translation>Quotation</translation>
    </message>
    <message>
      <source>Image</source>
      <translation>Picture</translation>
    </message>
    <message>
      <source>Note {number}</source>
      <translation>Note {number}</translation>
    </message>
    <message>
      <source>Retour au texte, appel de note {number}</source>
      <translation>Back to the text, where note {number} is called</translation>
    </message>
    <message>
      <source>Tableau de {rows} lignes et {columns} colonnes</source>
      <translation>Table with {rows} rows and {columns} columns</translation>
    </message>
    <message>
      <source>Titre de niveau {level}</source>
      <translation>Heading of level {level}</translation>
    </message>
  </context>
  <context>
    <name>PassphraseDialog</name>
    <message>
      <source>&amp;Activer</source>
      <translation>&amp;Switch on</translation>
    </message>
    <message>
      <source>&amp;Encore une fois</source>
      <translation>&amp;Once more</translation>
    </message>
    <message>
      <source>&amp;Ouvrir</source>
      <translation>&amp;Open</translation>
    </message>
    <message>
      <source>&amp;Phrase secrète</source>
      <translation>&amp;Passphrase</translation>
    </message>
    <message>
      <source>A&amp;nnuler</source>
      <translation>Ca&amp;ncel</translation>
    </message>
    <message>
      <source>Activer les notes</source>
      <translation>Switch notes on</translation>
    </message>
    <message>
      <source>Au moins {count} caractères : quatre ou cinq mots.</source>
      <translation>At least {count} characters: four or five words.</translation>
    </message>
    <message>
      <source>Les deux ne sont pas pareilles.</source>
      <translation>The two are not the same.</translation>
    </message>
    <message>
      <source>Les notes restent sur ce poste, chiffrées par une phrase secrète que vous choisissez. Elles ne sont ni imprimées, ni exportées, ni jointes à un pack.

Notez cette phrase en lieu sûr : personne ne peut la retrouver ni ouvrir les notes sans elle, ni votre service informatique, ni les auteurs du programme.</source>
      <translation>Notes stay on this computer, encrypted with a passphrase that you choose. They are neither printed, nor exported, nor added to a pack.

Write this phrase down in a safe place: nobody can recover it or open the notes without it, neither your IT department nor the authors of the program.</translation>
    </message>
    <message>
      <source>Ouvrir les notes</source>
      <translation>Open the notes</translation>
    </message>
    <message>
      <source>Phrase perdue : les notes le sont aussi. « Discrétion › Effacer mes traces » les supprime, puis vous pouvez en commencer d’autres.</source>
      <translation>If the phrase is lost, so are the notes. “Discretion › Erase my traces” deletes them; then you can begin others.</translation>
    </message>
    <message>
      <source>Phrase secrète</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Phrase secrète, encore une fois</source>
      <translation>Passphrase, once more</translation>
    </message>
    <message>
      <source>Un instant…</source>
      <translation>One moment…</translation>
    </message>
    <message>
      <source>Une erreur du programme l’a empêché.</source>
      <translation>An error of the program prevented it.</translation>
    </message>
  </context>
  <context>
    <name>PdfFile</name>
    <message>
      <source>Document PDF (*.pdf)</source>
      <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
      <source>Enregistrer en PDF</source>
      <translation>Save as PDF</translation>
    </message>
  </context>
  <context>
    <name>PersonalDataDialog</name>
    <message>
      <source>&amp;Garder quand même</source>
      <translation>&amp;Keep all the same</translation>
    </message>
    <message>
      <source>&amp;Revenir à la note</source>
      <translation>&amp;Back to the note</translation>
    </message>
    <message>
      <source>Cette note semble contenir :

{lines}

Une note aide à retrouver un passage. Ce qui permet de reconnaître une personne a sa place dans son dossier, pas ici, même chiffré.</source>
      <translation>This note seems to contain:

{lines}

A note helps to find a passage again. What tells who a person is belongs in that person’s file, not here, even encrypted.</translation>
    </message>
    <message>
      <source>Relire avant de garder</source>
      <translation>Read again before keeping</translation>
    </message>
    <message>
      <source>– {kind} : « {words} »</source>
      <translation>– {kind}: “{words}”</translation>
    </message>
  </context>
  <context>
    <name>PinDialog</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Encore une fois</source>
      <translation>&amp;Once more</translation>
    </message>
    <message>
      <source>&amp;Nouveau code</source>
      <translation>&amp;New code</translation>
    </message>
    <message>
      <source>Au moins {count} caractères.</source>
      <translation>At least {count} characters.</translation>
    </message>
    <message>
      <source>Ce code est demandé pour revenir de l’écran discret. Il protège du regard d’un passant, pas d’une personne qui utilise votre session : fermer puis rouvrir le programme suffit à lire. Code oublié : fermez le programme, rouvrez-le et choisissez-en un autre ici.</source>
      <translation>This code is asked for to come back from the discreet screen. It protects from the glance of a passer-by, not from somebody who uses your session: closing and opening the program again is enough to read. Code forgotten: close the program, open it again and choose another one here.</translation>
    </message>
    <message>
      <source>Code de l’écran discret</source>
      <translation>Code of the discreet screen</translation>
    </message>
    <message>
      <source>En&amp;registrer</source>
      <translation>&amp;Save</translation>
    </message>
    <message>
      <source>Le même code encore</source>
      <translation>The same code again</translation>
    </message>
    <message>
      <source>Les deux ne sont pas pareils.</source>
      <translation>The two are not the same.</translation>
    </message>
    <message>
      <source>Les deux sont pareils.</source>
      <translation>The two are the same.</translation>
    </message>
    <message>
      <source>Nouveau code</source>
      <translation>New code</translation>
    </message>
  </context>
  <context>
    <name>PinDoor</name>
    <message>
      <source>Ce n’est pas ce code.</source>
      <translation>This is not the code.</translation>
    </message>
    <message>
      <source>Le code n’a pas pu être vérifié. Recommencez.</source>
      <translation>The code could not be checked. Try again.</translation>
    </message>
    <message>
      <source>Trop d’essais. Attendez {seconds} secondes.</source>
      <translation>Too many tries. Wait {seconds} seconds.</translation>
    </message>
  </context>
  <context>
    <name>PrintDesk</name>
    <message>
      <source>1 section ajoutée au panier d’impression.</source>
      <translation>1 section added to the print basket.</translation>
    </message>
    <message>
      <source>Panie&amp;r d’impression ({count})…</source>
      <translation>Print &amp;basket ({count})…</translation>
    </message>
    <message>
      <source>Rien de nouveau pour le panier d’impression.</source>
      <translation>Nothing new for the print basket.</translation>
    </message>
    <message>
      <source>{count} sections ajoutées au panier d’impression.</source>
      <translation>{count} sections added to the print basket.</translation>
    </message>
  </context>
  <context>
    <name>PrintDialog</name>
    <message>
      <source>&amp;Arrêter</source>
      <translation>&amp;Stop</translation>
    </message>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>&amp;Imprimer</source>
      <translation>&amp;Print</translation>
    </message>
    <message>
      <source>1 page à imprimer</source>
      <translation>1 page to print</translation>
    </message>
    <message>
      <source>Arrêté. Les pages déjà envoyées peuvent encore sortir.</source>
      <translation>Stopped. Pages that were already sent may still come out.</translation>
    </message>
    <message>
      <source>Attendez la fin, ou arrêtez d’abord.</source>
      <translation>Wait until it is done, or stop it first.</translation>
    </message>
    <message>
      <source>Avancement</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>Cochez à gauche ce que vous voulez imprimer : l’aperçu s’affiche ici.</source>
      <translation>Tick on the left what you want to print: the preview appears here.</translation>
    </message>
    <message>
      <source>Enregistrement…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <source>Enregistrer en &amp;PDF…</source>
      <translation>Save as &amp;PDF…</translation>
    </message>
    <message>
      <source>Enregistré : {name}</source>
      <translation>Saved: {name}</translation>
    </message>
    <message>
      <source>Envoyé à l’imprimante {printer}</source>
      <translation>Sent to the printer {printer}</translation>
    </message>
    <message>
      <source>Impression : page {done} sur {total}</source>
      <translation>Printing: page {done} of {total}</translation>
    </message>
    <message>
      <source>Impression…</source>
      <translation>Printing…</translation>
    </message>
    <message>
      <source>Imprimer</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>L’aperçu arrive…</source>
      <translation>The preview is coming…</translation>
    </message>
    <message>
      <source>Mise en page arrêtée : l’aperçu ne montre pas vos derniers choix.</source>
      <translation>Layout stopped: the preview does not show your last choices.</translation>
    </message>
    <message>
      <source>Mise en page…</source>
      <translation>Layout…</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>Options</translation>
    </message>
    <message>
      <source>P&amp;résentation</source>
      <translation>P&amp;resentation</translation>
    </message>
    <message>
      <source>Refaire l’&amp;aperçu</source>
      <translation>Make the pre&amp;view again</translation>
    </message>
    <message>
      <source>{count} pages à imprimer</source>
      <translation>{count} pages to print</translation>
    </message>
  </context>
  <context>
    <name>PrintOptionsBox</name>
    <message>
      <source>&amp;Lettres</source>
      <translation>&amp;Letters</translation>
    </message>
    <message>
      <source>&amp;Numéros des paragraphes</source>
      <translation>Paragraph &amp;numbers</translation>
    </message>
    <message>
      <source>&amp;Table des matières</source>
      <translation>&amp;Table of contents</translation>
    </message>
    <message>
      <source>Aucun gris dans les lettres, images en gris à l’imprimante</source>
      <translation>No grey in the letters, pictures in grey on the printer</translation>
    </message>
    <message>
      <source>Avec elles, les adresses des liens</source>
      <translation>With them, the addresses of the links</translation>
    </message>
    <message>
      <source>Deux pages par feuille A4</source>
      <translation>Two pages on an A4 sheet</translation>
    </message>
    <message>
      <source>Encadré du 119</source>
      <translation>Box of the 119 helpline</translation>
    </message>
    <message>
      <source>Feuilles</source>
      <translation>Sheets</translation>
    </message>
    <message>
      <source>Fonds gris des encadrés</source>
      <translation>Grey backgrounds of boxes</translation>
    </message>
    <message>
      <source>Grandes (16 points)</source>
      <translation>Large (16 points)</translation>
    </message>
    <message>
      <source>Les numéros d’urgence et d’écoute</source>
      <translation>The emergency numbers and helplines</translation>
    </message>
    <message>
      <source>Liste des sigles</source>
      <translation>List of acronyms</translation>
    </message>
    <message>
      <source>Livret A5 à plier</source>
      <translation>A5 booklet to fold</translation>
    </message>
    <message>
      <source>Noir et blanc</source>
      <translation>Black and white</translation>
    </message>
    <message>
      <source>Normales</source>
      <translation>Normal</translation>
    </message>
    <message>
      <source>Notes de bas de page</source>
      <translation>Footnotes</translation>
    </message>
    <message>
      <source>Page de &amp;couverture</source>
      <translation>&amp;Cover page</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>Papier</source>
      <translation>Paper</translation>
    </message>
    <message>
      <source>Petites</source>
      <translation>Small</translation>
    </message>
    <message>
      <source>Pour citer un passage précisément</source>
      <translation>To cite a passage precisely</translation>
    </message>
    <message>
      <source>Présentation</source>
      <translation>Presentation</translation>
    </message>
    <message>
      <source>Sans ce qui est écrit pour les professionnels, en-tête neutre</source>
      <translation>Without what is written for professionals, neutral header</translation>
    </message>
    <message>
      <source>Seulement pour les familles et les jeunes</source>
      <translation>Only for families and young people</translation>
    </message>
    <message>
      <source>Sources et dates</source>
      <translation>Sources and dates</translation>
    </message>
    <message>
      <source>Titre, source, date et droits sur une première page</source>
      <translation>Title, source, date and rights on a first page</translation>
    </message>
    <message>
      <source>Une page par feuille</source>
      <translation>One page on a sheet</translation>
    </message>
    <message>
      <source>toutes, ou par exemple 1-3, 7</source>
      <translation>all, or for example 1-3, 7</translation>
    </message>
  </context>
  <context>
    <name>PrintPreview</name>
    <message>
      <source>Agrandir</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <source>Ajuster à la largeur</source>
      <translation>Fit the width</translation>
    </message>
    <message>
      <source>Aperçu</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>Aperçu, 1 page</source>
      <translation>Preview, 1 page</translation>
    </message>
    <message>
      <source>Aperçu, {count} pages</source>
      <translation>Preview, {count} pages</translation>
    </message>
    <message>
      <source>Largeur</source>
      <translation>Width</translation>
    </message>
    <message>
      <source>L’aperçu est une image. Enregistrez en PDF pour un document lisible par votre lecteur d’écran.</source>
      <translation>The preview is a picture. Save as PDF for a document that your screen reader can read.</translation>
    </message>
    <message>
      <source>L’aperçu ne peut pas être affiché. Le PDF peut être enregistré et imprimé.</source>
      <translation>The preview cannot be shown. The PDF can be saved and printed.</translation>
    </message>
    <message>
      <source>Page entière</source>
      <translation>Whole page</translation>
    </message>
    <message>
      <source>Page précédente</source>
      <translation>Previous page</translation>
    </message>
    <message>
      <source>Page suivante</source>
      <translation>Next page</translation>
    </message>
    <message>
      <source>Page {page} sur {count}</source>
      <translation>Page {page} of {count}</translation>
    </message>
    <message>
      <source>Réduire</source>
      <translation>Zoom out</translation>
    </message>
    <message>
      <source>Voir la page entière</source>
      <translation>See the whole page</translation>
    </message>
  </context>
  <context>
    <name>PrintSelection</name>
    <message>
      <source>Ce qui est imprimé, et comment</source>
      <translation>What is printed, and how</translation>
    </message>
    <message>
      <source>Liste enregistrée : {name}</source>
      <translation>List saved: {name}</translation>
    </message>
    <message>
      <source>Ordre ({count})</source>
      <translation>Order ({count})</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>Sections</translation>
    </message>
    <message>
      <source>Sections de la liste qui ne sont pas installées : {count}</source>
      <translation>Sections of the list that are not installed: {count}</translation>
    </message>
    <message>
      <source>Sections à imprimer</source>
      <translation>Sections to print</translation>
    </message>
  </context>
  <context>
    <name>PrintTargetBox</name>
    <message>
      <source>&amp;Exemplaires</source>
      <translation>&amp;Copies</translation>
    </message>
    <message>
      <source>&amp;Recto verso</source>
      <translation>&amp;Two-sided</translation>
    </message>
    <message>
      <source>Aucune imprimante</source>
      <translation>No printer</translation>
    </message>
    <message>
      <source>Aucune imprimante n’est installée sur ce poste. Enregistrez en PDF, puis imprimez depuis un autre poste.</source>
      <translation>No printer is installed on this computer. Save as PDF, then print from another computer.</translation>
    </message>
    <message>
      <source>Exemplaires</source>
      <translation>Copies</translation>
    </message>
    <message>
      <source>Imprimante</source>
      <translation>Printer</translation>
    </message>
    <message>
      <source>Recherche des imprimantes…</source>
      <translation>Looking for printers…</translation>
    </message>
    <message>
      <source>Un livret s’imprime recto verso, retourné sur le bord court, puis se plie au milieu.</source>
      <translation>A booklet is printed two-sided, flipped on the short edge, then folded in the middle.</translation>
    </message>
  </context>
  <context>
    <name>QWidget</name>
    <message>
      <source>Le fichier des réglages était endommagé : il est gardé sous le nom {name}. Ce qui a pu être lu vaut encore ; choisissez le reste à nouveau.</source>
      <translation>The settings file was damaged: it is kept under the name {name}. What could be read still holds; choose the rest again.</translation>
    </message>
    <message>
      <source>L’impression a rencontré une erreur qui vient du programme.</source>
      <translation>The print met an error that comes from the program.</translation>
    </message>
    <message>
      <source>Rien n’est perdu : essayez avec moins de sections, et signalez l’erreur si elle revient.</source>
      <translation>Nothing is lost: try with fewer sections, and report the error if it comes back.</translation>
    </message>
  </context>
  <context>
    <name>Reader</name>
    <message>
      <source>Ce dossier n’est pas dans la bibliothèque.</source>
      <translation>This dossier is not in the library.</translation>
    </message>
    <message>
      <source>Choisissez un autre dossier dans la table des matières.</source>
      <translation>Choose another dossier in the table of contents.</translation>
    </message>
  </context>
  <context>
    <name>ReadingDesk</name>
    <message>
      <source>&amp;Annuler</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <source>&amp;Retirer</source>
      <translation>&amp;Remove</translation>
    </message>
    <message>
      <source>Marque retirée.</source>
      <translation>Mark removed.</translation>
    </message>
    <message>
      <source>Retirer toutes les marques « déjà lu » ?</source>
      <translation>Remove all “already read” marks?</translation>
    </message>
    <message>
      <source>Rien à reprendre ici : ouvrez une section, votre place y sera retenue.</source>
      <translation>Nothing to resume here: open a section, and your place in it will be remembered.</translation>
    </message>
    <message>
      <source>Section marquée « déjà lue ».</source>
      <translation>Section marked “already read”.</translation>
    </message>
    <message>
      <source>Sections déjà lues</source>
      <translation>Sections already read</translation>
    </message>
    <message>
      <source>Vos marque-pages et l’endroit où vous en étiez restent.</source>
      <translation>Your bookmarks and the place where you were stay.</translation>
    </message>
  </context>
  <context>
    <name>ReadingView</name>
    <message>
      <source>Texte</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>marque-page</source>
      <translation>bookmark</translation>
    </message>
  </context>
  <context>
    <name>Restrictions</name>
    <message>
      <source>Copier</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>désactivé par votre service informatique</source>
      <translation>switched off by your IT department</translation>
    </message>
  </context>
  <context>
    <name>ResultWords</name>
    <message>
      <source>1 résultat</source>
      <translation>1 result</translation>
    </message>
    <message>
      <source>1 résultat sur {unfiltered}</source>
      <translation>1 result of {unfiltered}</translation>
    </message>
    <message>
      <source>Aucun passage ne contient tous les mots : voici ceux qui en contiennent le plus.</source>
      <translation>No passage contains all the words: here are those that contain the most.</translation>
    </message>
    <message>
      <source>Aucun résultat</source>
      <translation>No result</translation>
    </message>
    <message>
      <source>Les {shown} meilleurs sont affichés.</source>
      <translation>The best {shown} are shown.</translation>
    </message>
    <message>
      <source>{count} résultats</source>
      <translation>{count} results</translation>
    </message>
    <message>
      <source>{total} résultats sur {unfiltered}</source>
      <translation>{total} results of {unfiltered}</translation>
    </message>
  </context>
  <context>
    <name>ResultsDelegate</name>
    <message>
      <source>p. {page}</source>
      <translation>p. {page}</translation>
    </message>
    <message>
      <source>par {words}</source>
      <translation>by {words}</translation>
    </message>
  </context>
  <context>
    <name>ResultsModel</name>
    <message>
      <source>Dans : {place}</source>
      <translation>In: {place}</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>Page {page}</translation>
    </message>
    <message>
      <source>Trouvé par {words}</source>
      <translation>Found by {words}</translation>
    </message>
  </context>
  <context>
    <name>ResultsView</name>
    <message>
      <source>&amp;Ouvrir</source>
      <translation>&amp;Open</translation>
    </message>
    <message>
      <source>Ajouter au &amp;panier d’impression</source>
      <translation>Add to the &amp;print basket</translation>
    </message>
    <message>
      <source>Pour&amp;quoi ce résultat ?</source>
      <translation>&amp;Why this result?</translation>
    </message>
    <message>
      <source>Résultats de la recherche</source>
      <translation>Search results</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Les résultats s’affichent pendant la frappe. Flèche bas pour les parcourir, Échap pour effacer.</source>
      <translation>Results appear while you type. Down arrow to go through them, Escape to clear.</translation>
    </message>
    <message>
      <source>Rechercher dans tous les dossiers</source>
      <translation>Search in all dossiers</translation>
    </message>
  </context>
  <context>
    <name>SearchPanel</name>
    <message>
      <source>La recherche a rencontré une erreur qui vient du programme.</source>
      <translation>The search met an error that comes from the program.</translation>
    </message>
    <message>
      <source>La table des matières reste utilisable ; redémarrez le programme pour rechercher à nouveau.</source>
      <translation>The table of contents remains usable; restart the program to search again.</translation>
    </message>
    <message>
      <source>Pourquoi ce résultat ?</source>
      <translation>Why this result?</translation>
    </message>
    <message>
      <source>Pourquoi ce résultat ? (Alt+Entrée)</source>
      <translation>Why this result? (Alt+Enter)</translation>
    </message>
    <message>
      <source>Pourquoi ?</source>
      <translation>Why?</translation>
    </message>
    <message>
      <source>Recherche</source>
      <translation>Search</translation>
    </message>
    <message>
      <source>Vouliez-vous dire « {word} » ?</source>
      <translation>Did you mean “{word}”?</translation>
    </message>
  </context>
  <context>
    <name>SidePanel</name>
    <message>
      <source>À côté du texte</source>
      <translation>Beside the text</translation>
    </message>
  </context>
  <context>
    <name>SituationsPanel</name>
    <message>
      <source>Entrée ouvre la page ; flèche droite montre où elle mène.</source>
      <translation>Enter opens the page; right arrow shows where it leads.</translation>
    </message>
    <message>
      <source>Situations</source>
      <translation>Situations</translation>
    </message>
  </context>
  <context>
    <name>ThumbnailModel</name>
    <message>
      <source>Page {page}</source>
      <translation>Page {page}</translation>
    </message>
  </context>
  <context>
    <name>TitleDelegate</name>
    <message>
      <source>✓ lu</source>
      <translation>✓ read</translation>
    </message>
  </context>
  <context>
    <name>ToolBar</name>
    <message>
      <source>Barre d’outils</source>
      <translation>Tool bar</translation>
    </message>
    <message>
      <source>Thème</source>
      <translation>Theme</translation>
    </message>
    <message>
      <source>Thème et couleurs</source>
      <translation>Theme and colours</translation>
    </message>
  </context>
  <context>
    <name>Traces</name>
    <message>
      <source>mes réglages (thème, taille du texte…)</source>
      <translation>my settings (theme, text size…)</translation>
    </message>
  </context>
  <context>
    <name>Transcript</name>
    <message>
      <source>&amp;Suivant</source>
      <translation>&amp;Next</translation>
    </message>
    <message>
      <source>Ces mots ne sont pas dans la transcription.</source>
      <translation>These words are not in the transcript.</translation>
    </message>
    <message>
      <source>Transcription</source>
      <translation>Transcript</translation>
    </message>
    <message>
      <source>Trouver dans la transcription</source>
      <translation>Find in the transcript</translation>
    </message>
  </context>
  <context>
    <name>VideoPlayer</name>
    <message>
      <source>&amp;Fermer</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <source>&amp;Lire</source>
      <translation>&amp;Play</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>&amp;Pause</translation>
    </message>
    <message>
      <source>+10 s</source>
      <translation>+10 s</translation>
    </message>
    <message>
      <source>Avancer de 10 secondes</source>
      <translation>Forward 10 seconds</translation>
    </message>
    <message>
      <source>La vidéo ne peut pas être lue sur ce poste : son format ou l’installation ne le permettent pas. La transcription, à côté, dit ce qu’on y entend.</source>
      <translation>The video cannot be played on this computer: its format or the installation does not allow it. The transcript beside it says what is heard in it.</translation>
    </message>
    <message>
      <source>La vidéo se prépare…</source>
      <translation>The video is being prepared…</translation>
    </message>
    <message>
      <source>Position dans la vidéo</source>
      <translation>Position in the video</translation>
    </message>
    <message>
      <source>Reculer de 10 secondes</source>
      <translation>Back 10 seconds</translation>
    </message>
    <message>
      <source>Sans s&amp;on</source>
      <translation>With&amp;out sound</translation>
    </message>
    <message>
      <source>Sous-&amp;titres</source>
      <translation>Cap&amp;tions</translation>
    </message>
    <message>
      <source>Sous-titre</source>
      <translation>Caption</translation>
    </message>
    <message>
      <source>Vidéo</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>−10 s</source>
      <translation>−10 s</translation>
    </message>
  </context>
  <context>
    <name>said</name>
    <message>
      <source> et </source>
      <translation> and </translation>
    </message>
    <message>
      <source>1 fois</source>
      <translation>once</translation>
    </message>
    <message>
      <source>24 h/24 et 7 j/7, gratuit, confidentiel, invisible sur les factures détaillées ; ouvert aussi aux professionnels.</source>
      <translation>Day and night, 7 days a week, free, confidential, not shown on itemised bills; open to professionals too.</translation>
    </message>
    <message>
      <source>Accueil</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>Acteur</source>
      <translation>Actor</translation>
    </message>
    <message>
      <source>Adressez-vous à votre service informatique si vous en avez besoin.</source>
      <translation>Ask your IT department if you need it.</translation>
    </message>
    <message>
      <source>Aide</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>Aide (F1)</source>
      <translation>Help (F1)</translation>
    </message>
    <message>
      <source>Ajout local de {1}, édition du {2}.</source>
      <translation>Added locally by {1}, edition of {2}.</translation>
    </message>
    <message>
      <source>Ajoutez-les dans la première ligne.</source>
      <translation>Add them in the first line.</translation>
    </message>
    <message>
      <source>Allô enfance en danger</source>
      <translation>Childhood in danger helpline</translation>
    </message>
    <message>
      <source>Anonyme, gratuit, 24 h/24 et 7 j/7 ; ce n’est pas un numéro d’urgence.</source>
      <translation>Anonymous, free, day and night, 7 days a week; this is not an emergency number.</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>Attention</translation>
    </message>
    <message>
      <source>Attribut inconnu ici : {1}</source>
      <translation>Unknown attribute here: {1}</translation>
    </message>
    <message>
      <source>Attribut inconnu : {1}</source>
      <translation>Unknown attribute: {1}</translation>
    </message>
    <message>
      <source>Au clavier</source>
      <translation>On the keyboard</translation>
    </message>
    <message>
      <source>Aucun dossier</source>
      <translation>No dossier</translation>
    </message>
    <message>
      <source>Aucun dossier ne peut être lu : ajoutez un pack, puis cherchez à nouveau.</source>
      <translation>No dossier can be read: add a pack, then search again.</translation>
    </message>
    <message>
      <source>Aucun dossier n’a pu être ouvert.</source>
      <translation>No dossier could be opened.</translation>
    </message>
    <message>
      <source>Aucune des pages demandées n’existe dans cette impression.</source>
      <translation>None of the pages asked for exists in this print.</translation>
    </message>
    <message>
      <source>Aucune section n’a tous les mots : celle-ci en a {1} sur {2}.</source>
      <translation>No section has all the words: this one has {1} of {2}.</translation>
    </message>
    <message>
      <source>Aucune section n’est choisie.</source>
      <translation>No section is chosen.</translation>
    </message>
    <message>
      <source>Aucune section n’est gardée.</source>
      <translation>No section is kept.</translation>
    </message>
    <message>
      <source>Aucune édition de ce dossier n’est installée ici : il n’y a rien à reprendre.</source>
      <translation>No edition of this dossier is installed here: there is nothing to go back to.</translation>
    </message>
    <message>
      <source>Bloc inconnu : « {1} »</source>
      <translation>Unknown block: “{1}”</translation>
    </message>
    <message>
      <source>Ce bloc n’est pas du YAML</source>
      <translation>This block is not YAML</translation>
    </message>
    <message>
      <source>Ce bloc n’est pas une liste d’entrées</source>
      <translation>This block is not a list of entries</translation>
    </message>
    <message>
      <source>Ce dossier n’a pas ou n’a plus de section « {1} ».</source>
      <translation>This dossier does not have, or no longer has, a section “{1}”.</translation>
    </message>
    <message>
      <source>Ce fichier demande plus de mémoire que permis.</source>
      <translation>This file asks for more memory than is allowed.</translation>
    </message>
    <message>
      <source>Ce fichier est endommagé ou trop lourd : sa lecture s’est interrompue.</source>
      <translation>This file is damaged or too heavy: reading it was broken off.</translation>
    </message>
    <message>
      <source>Ce fichier ne contient aucun texte.</source>
      <translation>This file contains no text.</translation>
    </message>
    <message>
      <source>Ce fichier n’est pas une clé secrète de minisign.</source>
      <translation>This file is not a secret key of minisign.</translation>
    </message>
    <message>
      <source>Ce fichier n’est pas une liste d’impression, ou il est abîmé.</source>
      <translation>This file is not a print list, or it is damaged.</translation>
    </message>
    <message>
      <source>Ce n’est pas la phrase secrète de ces notes.</source>
      <translation>This is not the passphrase of these notes.</translation>
    </message>
    <message>
      <source>Ce n’est pas un résultat : d’autres sections répondent mieux, ou une condition l’écarte.</source>
      <translation>This is not a result: other sections answer better, or a condition excludes it.</translation>
    </message>
    <message>
      <source>Ce n’est pas un résultat : il y manque {1}.</source>
      <translation>This is not a result: it lacks {1}.</translation>
    </message>
    <message>
      <source>Ce pack est d’un format que cette version du programme ne connaît pas.</source>
      <translation>This pack has a format that this version of the program does not know.</translation>
    </message>
    <message>
      <source>Ce programme ne peut pas importer ce genre de fichier : un composant n’est pas installé.</source>
      <translation>This program cannot import this kind of file: a component is not installed.</translation>
    </message>
    <message>
      <source>Ce programme ne peut pas importer de fichier {1} : un composant n’est pas installé.</source>
      <translation>This program cannot import {1} files: a component is not installed.</translation>
    </message>
    <message>
      <source>Ce que dit la loi</source>
      <translation>What the law says</translation>
    </message>
    <message>
      <source>Ce qui entoure le contenu principal de la page est laissé de côté.</source>
      <translation>What surrounds the main content of the page is left out.</translation>
    </message>
    <message>
      <source>Ce qui est cherché est dans le titre.</source>
      <translation>What is sought is in the title.</translation>
    </message>
    <message>
      <source>Ce qui est demandé avec ET, OU, SAUF, titre: ou dossier: est rempli.</source>
      <translation>What is asked for with ET, OU, SAUF, titre: or dossier: is fulfilled.</translation>
    </message>
    <message>
      <source>Ce qui est écrit ici n’est pas prévu ({1})</source>
      <translation>What is written here is not provided for ({1})</translation>
    </message>
    <message>
      <source>Ce titre nomme des faits, mais il n’y a pas de table des faits</source>
      <translation>This title names facts, but there is no table of facts</translation>
    </message>
    <message>
      <source>Ce titre saute un niveau : il a été remonté.</source>
      <translation>This title skips a level: it was moved up.</translation>
    </message>
    <message>
      <source>Ces coordonnées ne font pas partie des numéros nationaux.</source>
      <translation>These contacts are not among the national numbers.</translation>
    </message>
    <message>
      <source>Ces mots sont trop courants pour être cherchés seuls : ajoutez un mot plus précis.</source>
      <translation>These words are too common to be sought alone: add a more precise word.</translation>
    </message>
    <message>
      <source>Cette fiche a {1} pages ; une fiche en a deux au plus.</source>
      <translation>This sheet has {1} pages; a sheet has two at most.</translation>
    </message>
    <message>
      <source>Cette image n’a pas de texte de remplacement.</source>
      <translation>This picture has no alternative text.</translation>
    </message>
    <message>
      <source>Cette image ou cette vidéo n’est pas dans le pack.</source>
      <translation>This picture or video is not in the pack.</translation>
    </message>
    <message>
      <source>Cette liste de clés (n° {1}) n’est pas plus récente que celle du poste (n° {2}).</source>
      <translation>This list of keys (no. {1}) is not newer than the computer’s (no. {2}).</translation>
    </message>
    <message>
      <source>Cette liste d’impression vient d’une version plus récente du programme.</source>
      <translation>This print list comes from a newer version of the program.</translation>
    </message>
    <message>
      <source>Cette page est une image : si elle porte du texte, il n’a pas été lu.</source>
      <translation>This page is a picture: if it has text, it was not read.</translation>
    </message>
    <message>
      <source>Cette page ne peut pas être lue</source>
      <translation>This page cannot be read</translation>
    </message>
    <message>
      <source>Cette section n’a pas ou n’a plus de paragraphe {1}.</source>
      <translation>This section does not have, or no longer has, a paragraph {1}.</translation>
    </message>
    <message>
      <source>Cette section n’est pas dans l’index de recherche.</source>
      <translation>This section is not in the search index.</translation>
    </message>
    <message>
      <source>Cette section n’existe pas dans le dossier.</source>
      <translation>This section does not exist in the dossier.</translation>
    </message>
    <message>
      <source>Cette édition ({1}) est plus ancienne que celle qui est lue aujourd’hui ({2}).</source>
      <translation>This edition ({1}) is older than the one read today ({2}).</translation>
    </message>
    <message>
      <source>Changez l’un des deux.</source>
      <translation>Change one of the two.</translation>
    </message>
    <message>
      <source>Chiffre</source>
      <translation>Figure</translation>
    </message>
    <message>
      <source>Choisissez au moins un fichier.</source>
      <translation>Choose at least one file.</translation>
    </message>
    <message>
      <source>Choisissez au moins une section à citer.</source>
      <translation>Choose at least one section to cite.</translation>
    </message>
    <message>
      <source>Choisissez au moins une section à exporter.</source>
      <translation>Choose at least one section to export.</translation>
    </message>
    <message>
      <source>Choisissez d’autres sections, par exemple les numéros d’écoute, ou une autre présentation.</source>
      <translation>Choose other sections, for example the helplines, or another presentation.</translation>
    </message>
    <message>
      <source>Choisissez le fichier .html de la publication, ou importez ce fichier dans son propre format.</source>
      <translation>Choose the .html file of the publication, or import this file in its own format.</translation>
    </message>
    <message>
      <source>Choisissez le fichier .pub que pack keygen a écrit.</source>
      <translation>Choose the .pub file that pack keygen wrote.</translation>
    </message>
    <message>
      <source>Choisissez le fichier que pack keygen a écrit.</source>
      <translation>Choose the file that pack keygen wrote.</translation>
    </message>
    <message>
      <source>Choisissez le format epub ou html.</source>
      <translation>Choose the epub or html format.</translation>
    </message>
    <message>
      <source>Choisissez moins de sections.</source>
      <translation>Choose fewer sections.</translation>
    </message>
    <message>
      <source>Choisissez parmi : {1}.</source>
      <translation>Choose among: {1}.</translation>
    </message>
    <message>
      <source>Choisissez un autre dossier ou un autre nom de fichier.</source>
      <translation>Choose another folder or another file name.</translation>
    </message>
    <message>
      <source>Choisissez un autre dossier.</source>
      <translation>Choose another folder.</translation>
    </message>
    <message>
      <source>Choisissez un autre fichier.</source>
      <translation>Choose another file.</translation>
    </message>
    <message>
      <source>Choisissez un autre nom de fichier.</source>
      <translation>Choose another file name.</translation>
    </message>
    <message>
      <source>Choisissez un dossier vide ou nouveau.</source>
      <translation>Choose an empty or a new folder.</translation>
    </message>
    <message>
      <source>Choisissez un fichier enregistré par « Enregistrer la liste… ».</source>
      <translation>Choose a file saved by “Save the list…”.</translation>
    </message>
    <message>
      <source>Choisissez un fichier, ou un autre dossier.</source>
      <translation>Choose a file, or another folder.</translation>
    </message>
    <message>
      <source>Choisissez une autre section.</source>
      <translation>Choose another section.</translation>
    </message>
    <message>
      <source>Cochez au moins une section, puis recommencez.</source>
      <translation>Tick at least one section, then start again.</translation>
    </message>
    <message>
      <source>Cochez au moins une section.</source>
      <translation>Tick at least one section.</translation>
    </message>
    <message>
      <source>Commencez-les par [ ].</source>
      <translation>Begin them with [ ].</translation>
    </message>
    <message>
      <source>Complétez la source, puis refaites le pack.</source>
      <translation>Complete the source, then make the pack again.</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>Corrigez cette ligne, puis reconstruisez.</source>
      <translation>Correct this line, then rebuild.</translation>
    </message>
    <message>
      <source>Corrigez la section ou le paragraphe visé.</source>
      <translation>Correct the section or the paragraph that is meant.</translation>
    </message>
    <message>
      <source>Corrigez la source du dossier, puis reconstruisez le pack.</source>
      <translation>Correct the source of the dossier, then rebuild the pack.</translation>
    </message>
    <message>
      <source>Corrigez le fichier, puis vérifiez-le avec onpe-desktop policy check.</source>
      <translation>Correct the file, then check it with onpe-desktop policy check.</translation>
    </message>
    <message>
      <source>Corrigez son numéro ou ajoutez-le à la table.</source>
      <translation>Correct its number or add it to the table.</translation>
    </message>
    <message>
      <source>Ctrl+F trouve un mot dans cette page.</source>
      <translation>Ctrl+F finds a word in this page.</translation>
    </message>
    <message>
      <source>C’est compris</source>
      <translation>Understood</translation>
    </message>
    <message>
      <source>Danger</source>
      <translation>Danger</translation>
    </message>
    <message>
      <source>Danger immédiat</source>
      <translation>Immediate danger</translation>
    </message>
    <message>
      <source>Danger immédiat.</source>
      <translation>Immediate danger.</translation>
    </message>
    <message>
      <source>Dans cette partie</source>
      <translation>In this part</translation>
    </message>
    <message>
      <source>Dans les métadonnées, audience nomme un public inconnu</source>
      <translation>In the metadata, audience names an unknown audience</translation>
    </message>
    <message>
      <source>Dans les métadonnées, order n’est pas un nombre entier</source>
      <translation>In the metadata, order is not a whole number</translation>
    </message>
    <message>
      <source>Dans les métadonnées, typography nomme une typographie inconnue</source>
      <translation>In the metadata, typography names an unknown typography</translation>
    </message>
    <message>
      <source>Dans les métadonnées, {1} n’est pas une date</source>
      <translation>In the metadata, {1} is not a date</translation>
    </message>
    <message>
      <source>Dans « {1} » ({2}), le lien</source>
      <translation>In “{1}” ({2}), the link</translation>
    </message>
    <message>
      <source>Dans « {1} »,</source>
      <translation>In “{1}”,</translation>
    </message>
    <message>
      <source>Demandez la dernière liste à la personne qui vous l’a remise.</source>
      <translation>Ask the person who gave it to you for the latest list.</translation>
    </message>
    <message>
      <source>Demandez la reconnaissance du texte des pages numérisées, ou le fichier d’origine.</source>
      <translation>Ask for the recognition of text on scanned pages, or for the original file.</translation>
    </message>
    <message>
      <source>Demandez le droit de lire ce fichier.</source>
      <translation>Ask for the right to read this file.</translation>
    </message>
    <message>
      <source>Demandez le fichier d’origine, ou un PDF enregistré autrement.</source>
      <translation>Ask for the original file, or for a PDF saved in another way.</translation>
    </message>
    <message>
      <source>Demandez une autre copie du fichier, ou téléchargez-le de nouveau.</source>
      <translation>Ask for another copy of the file, or download it again.</translation>
    </message>
    <message>
      <source>Demandez une autre copie du fichier.</source>
      <translation>Ask for another copy of the file.</translation>
    </message>
    <message>
      <source>Demandez une copie sans protection à l’éditeur, ou enregistrez-en une sans mot de passe.</source>
      <translation>Ask the publisher for a copy without protection, or save one without a password.</translation>
    </message>
    <message>
      <source>Demandez une nouvelle copie à la personne qui vous l’a remis.</source>
      <translation>Ask the person who gave it to you for a new copy.</translation>
    </message>
    <message>
      <source>Demandez à l’éditeur une copie sans mot de passe.</source>
      <translation>Ask the publisher for a copy without a password.</translation>
    </message>
    <message>
      <source>Demandez à votre service informatique d’installer.</source>
      <translation>Ask your IT department to install it.</translation>
    </message>
    <message>
      <source>Demandez à votre service informatique si cette personne peut signer des packs.</source>
      <translation>Ask your IT department whether this person may sign packs.</translation>
    </message>
    <message>
      <source>Demandez-le avec sa signature ({1}.minisig), à mettre dans le même dossier.</source>
      <translation>Ask for it with its signature ({1}.minisig), to be put in the same folder.</translation>
    </message>
    <message>
      <source>Des caractères de ces pages n’ont pas de sens dans le fichier : ils manquent dans le texte.</source>
      <translation>Characters of these pages have no meaning in the file: they are missing from the text.</translation>
    </message>
    <message>
      <source>Des caractères que les polices d’impression ne dessinent pas sont remplacés par leur numéro Unicode : {1}{2}.</source>
      <translation>Characters that the print fonts do not draw are replaced by their Unicode number: {1}{2}.</translation>
    </message>
    <message>
      <source>Des mots de cette page ont été reconnus avec doute.</source>
      <translation>Words of this page were recognised with doubt.</translation>
    </message>
    <message>
      <source>Deux endroits portent le même nom : un lien mène au premier.</source>
      <translation>Two places have the same name: a link leads to the first one.</translation>
    </message>
    <message>
      <source>Deux paragraphes de « {1} » portent le numéro {2}</source>
      <translation>Two paragraphs of “{1}” have the number {2}</translation>
    </message>
    <message>
      <source>Diffusion</source>
      <translation>Distribution</translation>
    </message>
    <message>
      <source>Document non inclus</source>
      <translation>Document not included</translation>
    </message>
    <message>
      <source>Donnez au dossier source le nom de l’identifiant écrit dans index.md.</source>
      <translation>Give the source folder the name of the identifier written in index.md.</translation>
    </message>
    <message>
      <source>Donnez un numéro libre à celui qui est arrivé en dernier.</source>
      <translation>Give a free number to the one that came last.</translation>
    </message>
    <message>
      <source>Donnez-lui un autre numéro.</source>
      <translation>Give it another number.</translation>
    </message>
    <message>
      <source>Dossier complet</source>
      <translation>Whole dossier</translation>
    </message>
    <message>
      <source>Droits</source>
      <translation>Rights</translation>
    </message>
    <message>
      <source>Du texte précède le premier titre</source>
      <translation>Text stands before the first title</translation>
    </message>
    <message>
      <source>Découpez-le en plusieurs fichiers, puis importez-les ensemble.</source>
      <translation>Split it into several files, then import them together.</translation>
    </message>
    <message>
      <source>Déplacez-les dans un paragraphe.</source>
      <translation>Move them into a paragraph.</translation>
    </message>
    <message>
      <source>Déposez-le dans le dossier media de la source.</source>
      <translation>Put it into the media folder of the source.</translation>
    </message>
    <message>
      <source>En pratique</source>
      <translation>In practice</translation>
    </message>
    <message>
      <source>Enfants disparus</source>
      <translation>Missing children</translation>
    </message>
    <message>
      <source>Enregistrez-le de nouveau avec le logiciel qui l’a fait, ou importez-le en PDF.</source>
      <translation>Save it again with the program that made it, or import it as PDF.</translation>
    </message>
    <message>
      <source>Enregistrez-le en PDF, DOCX, ODT, EPUB, HTML ou Markdown, puis importez cette copie.</source>
      <translation>Save it as PDF, DOCX, ODT, EPUB, HTML or Markdown, then import that copy.</translation>
    </message>
    <message>
      <source>Entrée inconnue dans les métadonnées : {1}</source>
      <translation>Unknown entry in the metadata: {1}</translation>
    </message>
    <message>
      <source>Entrée inconnue : {1}</source>
      <translation>Unknown entry: {1}</translation>
    </message>
    <message>
      <source>Espace entre les lettres (centièmes de leur taille)</source>
      <translation>Space between letters (hundredths of their size)</translation>
    </message>
    <message>
      <source>Espace entre les mots (centièmes de la taille des lettres)</source>
      <translation>Space between words (hundredths of the size of letters)</translation>
    </message>
    <message>
      <source>Espace entre les paragraphes (centièmes de la taille des lettres)</source>
      <translation>Space between paragraphs (hundredths of the size of letters)</translation>
    </message>
    <message>
      <source>Essayez un autre format de la publication, et signalez l’erreur.</source>
      <translation>Try another format of the publication, and report the error.</translation>
    </message>
    <message>
      <source>Essayez à nouveau ; rien n’est signé.</source>
      <translation>Try again; nothing was signed.</translation>
    </message>
    <message>
      <source>Essayez à nouveau ; sans elle, personne ne peut les ouvrir.</source>
      <translation>Try again; without it, nobody can open them.</translation>
    </message>
    <message>
      <source>Exportez les sections en plusieurs fichiers.</source>
      <translation>Export the sections to several files.</translation>
    </message>
    <message>
      <source>Extrait fait le {1} avec onpe-desktop. Il ne remplace pas les documents d’origine.</source>
      <translation>Extract made on {1} with onpe-desktop. It does not replace the original documents.</translation>
    </message>
    <message>
      <source>Fermez d’autres programmes, puis essayez à nouveau.</source>
      <translation>Close other programs, then try again.</translation>
    </message>
    <message>
      <source>Fermez le fichier s’il est ouvert ailleurs, ou choisissez un dossier où vous pouvez écrire.</source>
      <translation>Close the file if it is open elsewhere, or choose a folder where you can write.</translation>
    </message>
    <message>
      <source>Fiche</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>Fichiers joints laissés de côté : {}.</source>
      <translation>Attached files left out: {}.</translation>
    </message>
    <message>
      <source>Gardez ailleurs ce que vous venez d’écrire, puis ouvrez à nouveau vos notes.</source>
      <translation>Keep what you have just written elsewhere, then open your notes again.</translation>
    </message>
    <message>
      <source>Gardez la plus récente, ou demandez expressément l’ancienne.</source>
      <translation>Keep the newer one, or ask for the older one expressly.</translation>
    </message>
    <message>
      <source>Grands caractères</source>
      <translation>Large letters</translation>
    </message>
    <message>
      <source>Gratuit, 24 h/24 et 7 j/7 ; fugues comprises (fondation Droit d’Enfance).</source>
      <translation>Free, day and night, 7 days a week; runaways included (Droit d’Enfance foundation).</translation>
    </message>
    <message>
      <source>Gratuit, anonyme, confidentiel, 7 j/7 de 9 h à 23 h (association e-Enfance).</source>
      <translation>Free, anonymous, confidential, 7 days a week from 9 am to 11 pm (e-Enfance association).</translation>
    </message>
    <message>
      <source>Hors des résultats</source>
      <translation>Not among the results</translation>
    </message>
    <message>
      <source>Il faut des questions, et des sections de la forme dossier#section.</source>
      <translation>Questions are needed, and sections of the form dossier#section.</translation>
    </message>
    <message>
      <source>Il manque des colonnes à la table des faits : {1}</source>
      <translation>The table of facts lacks columns: {1}</translation>
    </message>
    <message>
      <source>Il manque le fichier de l’image</source>
      <translation>The file of the picture is missing</translation>
    </message>
    <message>
      <source>Il manque le terme défini</source>
      <translation>The term defined is missing</translation>
    </message>
    <message>
      <source>Il manque le titre de la vidéo</source>
      <translation>The title of the video is missing</translation>
    </message>
    <message>
      <source>Il manque « {1} » dans les métadonnées</source>
      <translation>“{1}” is missing in the metadata</translation>
    </message>
    <message>
      <source>Il n’y a de place ici que pour une ligne de texte</source>
      <translation>There is room here for one line of text only</translation>
    </message>
    <message>
      <source>Il n’y a pas de dossier personnel où installer.</source>
      <translation>There is no personal folder to install into.</translation>
    </message>
    <message>
      <source>Il n’y a pas de fichier à importer.</source>
      <translation>There is no file to import.</translation>
    </message>
    <message>
      <source>Il n’y a pas de place ici pour un lien, une note ou une page</source>
      <translation>There is no room here for a link, a note or a page</translation>
    </message>
    <message>
      <source>Il n’y a pas de source de dossier à construire.</source>
      <translation>There is no source of a dossier to build.</translation>
    </message>
    <message>
      <source>Il n’y a pas de texte dans ce fichier.</source>
      <translation>There is no text in this file.</translation>
    </message>
    <message>
      <source>Il n’y a que abbr, page, lien, .em et .strong.</source>
      <translation>There are only abbr, page, lien, .em and .strong.</translation>
    </message>
    <message>
      <source>Il reste « {1} » dans le pack {2}.</source>
      <translation>“{1}” is still in the pack {2}.</translation>
    </message>
    <message>
      <source>Il vaut jusqu’à la fermeture ; vérifiez la place libre et les droits du dossier personnel.</source>
      <translation>It holds until the program is closed; check the free space and the rights of your personal folder.</translation>
    </message>
    <message>
      <source>Il y a trop de texte pour une seule impression.</source>
      <translation>There is too much text for one print.</translation>
    </message>
    <message>
      <source>Il y a trop d’images, ou elles sont trop lourdes : les dernières manquent.</source>
      <translation>There are too many pictures, or they are too heavy: the last ones are missing.</translation>
    </message>
    <message>
      <source>Il y a trop d’éléments pour une seule impression.</source>
      <translation>There are too many elements for one print.</translation>
    </message>
    <message>
      <source>Ils valent jusqu’à la fermeture ; vérifiez la place libre et les droits du dossier personnel.</source>
      <translation>They hold until the program is closed; check the free space and the rights of your personal folder.</translation>
    </message>
    <message>
      <source>Image non imprimée : {1} ; sa description la remplace.</source>
      <translation>Picture not printed: {1}; its description replaces it.</translation>
    </message>
    <message>
      <source>Importez-le en plusieurs parties.</source>
      <translation>Import it in several parts.</translation>
    </message>
    <message>
      <source>Imprimez les autres sections, et signalez ce passage à l’auteur du dossier.</source>
      <translation>Print the other sections, and report this passage to the author of the dossier.</translation>
    </message>
    <message>
      <source>Imprimez les sections une par une pour trouver celle qui pose problème, et signalez-la.</source>
      <translation>Print the sections one by one to find the one that causes trouble, and report it.</translation>
    </message>
    <message>
      <source>Imprimez moins de sections à la fois.</source>
      <translation>Print fewer sections at a time.</translation>
    </message>
    <message>
      <source>Index construit : {1}</source>
      <translation>Index built: {1}</translation>
    </message>
    <message>
      <source>Index à construire : {1}</source>
      <translation>Index to be built: {1}</translation>
    </message>
    <message>
      <source>Installez Tesseract avec ses données du français (sous Debian et Ubuntu, les paquets tesseract-ocr et tesseract-ocr-fra), puis importez-le de nouveau ; ou demandez le fichier d’origine.</source>
      <translation>Install Tesseract with its data for French (on Debian and Ubuntu, the packages tesseract-ocr and tesseract-ocr-fra), then import it again; or ask for the original file.</translation>
    </message>
    <message>
      <source>Installez la version destinée aux documentalistes, ou « pip install onpe-desktop[import] ».</source>
      <translation>Install the version for documentation officers, or “pip install onpe-desktop[import]”.</translation>
    </message>
    <message>
      <source>Installez-la avec « pip install onpe-desktop[zim] », ou choisissez le format epub ou html.</source>
      <translation>Install it with “pip install onpe-desktop[zim]”, or choose the epub or html format.</translation>
    </message>
    <message>
      <source>Interligne (centièmes de la taille des lettres)</source>
      <translation>Line spacing (hundredths of the size of letters)</translation>
    </message>
    <message>
      <source>Jeunes victimes de violences numériques</source>
      <translation>Young victims of digital violence</translation>
    </message>
    <message>
      <source>La cible du lien « {1} » n’est pas permise</source>
      <translation>The target of the link “{1}” is not allowed</translation>
    </message>
    <message>
      <source>La clé qui a signé cette édition a été révoquée.</source>
      <translation>The key that signed this edition has been revoked.</translation>
    </message>
    <message>
      <source>La clé {1}, qui a signé {2}, a été révoquée.</source>
      <translation>The key {1}, which signed {2}, has been revoked.</translation>
    </message>
    <message>
      <source>La clé {1}, qui a signé {2}, {3}.</source>
      <translation>The key {1}, which signed {2}, {3}.</translation>
    </message>
    <message>
      <source>La colonne « {1} » n’est pas connue.</source>
      <translation>The column “{1}” is not known.</translation>
    </message>
    <message>
      <source>La date de la publication n’est pas renseignée : le pack le dira.</source>
      <translation>The date of the publication is not given: the pack will say so.</translation>
    </message>
    <message>
      <source>La date de vérification n’est pas une date</source>
      <translation>The date of verification is not a date</translation>
    </message>
    <message>
      <source>La définition de « {1} » ne commence pas par un texte</source>
      <translation>The definition of “{1}” does not begin with text</translation>
    </message>
    <message>
      <source>La liste des sigles ne peut pas être lue.</source>
      <translation>The list of acronyms cannot be read.</translation>
    </message>
    <message>
      <source>La liste d’impression ne peut pas être lue.</source>
      <translation>The print list cannot be read.</translation>
    </message>
    <message>
      <source>La mise en page a demandé plus de mémoire que permis.</source>
      <translation>The layout asked for more memory than is allowed.</translation>
    </message>
    <message>
      <source>La mise en page a demandé plus de secondes que permis.</source>
      <translation>Laying out took more seconds than allowed.</translation>
    </message>
    <message>
      <source>La mise en page a duré plus de {1} secondes.</source>
      <translation>The layout took more than {1} seconds.</translation>
    </message>
    <message>
      <source>La mise en page a refusé ce contenu : le document ne serait pas accessible ou pas durable.</source>
      <translation>The layout refused this content: the document would not be accessible or not durable.</translation>
    </message>
    <message>
      <source>La mise en page a été arrêtée.</source>
      <translation>The layout was stopped.</translation>
    </message>
    <message>
      <source>La mise en page n’a pas pu démarrer.</source>
      <translation>The layout could not start.</translation>
    </message>
    <message>
      <source>La mise en page s’est arrêtée sans résultat.</source>
      <translation>The layout stopped without a result.</translation>
    </message>
    <message>
      <source>La note « {1} » de {2} n’est appelée nulle part.</source>
      <translation>The note “{1}” of {2} is not called anywhere.</translation>
    </message>
    <message>
      <source>La note « {1} » est écrite deux fois</source>
      <translation>The note “{1}” is written twice</translation>
    </message>
    <message>
      <source>La note « {1} » n’existe pas</source>
      <translation>The note “{1}” does not exist</translation>
    </message>
    <message>
      <source>La phrase secrète n’est pas celle de cette clé.</source>
      <translation>The passphrase is not that of this key.</translation>
    </message>
    <message>
      <source>La recherche n’a aucun mot que l’index connaisse.</source>
      <translation>The search has no word that the index knows.</translation>
    </message>
    <message>
      <source>La section « {1} » n’est pas dans « {2} » : elle se trouve dans « {3} ».</source>
      <translation>The section “{1}” is not in “{2}”: it is in “{3}”.</translation>
    </message>
    <message>
      <source>Laissez le champ des pages vide, ou regardez dans l’aperçu combien il y en a.</source>
      <translation>Leave the field of the pages empty, or look in the preview how many there are.</translation>
    </message>
    <message>
      <source>Laissez l’image seule dans son paragraphe.</source>
      <translation>Leave the picture alone in its paragraph.</translation>
    </message>
    <message>
      <source>Lancez « onpe-desktop lexicon check » pour voir toutes les fautes.</source>
      <translation>Run “onpe-desktop lexicon check” to see all mistakes.</translation>
    </message>
    <message>
      <source>Langue de l’interface</source>
      <translation>Language of the window</translation>
    </message>
    <message>
      <source>Le code de l’écran discret n’a pas pu être enregistré.</source>
      <translation>The code of the discreet screen could not be saved.</translation>
    </message>
    <message>
      <source>Le code de l’écran discret n’a pas pu être supprimé.</source>
      <translation>The code of the discreet screen could not be deleted.</translation>
    </message>
    <message>
      <source>Le disque est plein : rien n’est enregistré.</source>
      <translation>The disk is full: nothing is saved.</translation>
    </message>
    <message>
      <source>Le document a des modifications suivies : elles sont prises comme acceptées.</source>
      <translation>The document has tracked changes: they are taken as accepted.</translation>
    </message>
    <message>
      <source>Le document contient des macros : elles sont laissées de côté.</source>
      <translation>The document contains macros: they are left out.</translation>
    </message>
    <message>
      <source>Le dossier choisi n’existe pas ou plus.</source>
      <translation>The chosen folder does not exist, or no longer.</translation>
    </message>
    <message>
      <source>Le dossier des packs ne peut pas être lu.</source>
      <translation>The folder of the packs cannot be read.</translation>
    </message>
    <message>
      <source>Le dossier source « {1} » contient le dossier « {2} ».</source>
      <translation>The source folder “{1}” contains the dossier “{2}”.</translation>
    </message>
    <message>
      <source>Le dossier « {1} » contient autre chose que les sources d’une importation.</source>
      <translation>The folder “{1}” contains something other than the sources of an import.</translation>
    </message>
    <message>
      <source>Le dossier « {1} » contient plus de {2} pages.</source>
      <translation>The folder “{1}” contains more than {2} pages.</translation>
    </message>
    <message>
      <source>Le dossier « {1} » contient un caractère de contrôle.</source>
      <translation>The dossier “{1}” contains a control character.</translation>
    </message>
    <message>
      <source>Le dossier « {1} » ne contient pas de page HTML.</source>
      <translation>The folder “{1}” contains no HTML page.</translation>
    </message>
    <message>
      <source>Le fait {1} est écrit deux fois</source>
      <translation>The fact {1} is written twice</translation>
    </message>
    <message>
      <source>Le fait {1} n’est pas dans la table</source>
      <translation>The fact {1} is not in the table</translation>
    </message>
    <message>
      <source>Le fichier ZIM n’a pas pu être écrit.</source>
      <translation>The ZIM file could not be written.</translation>
    </message>
    <message>
      <source>Le fichier des notes a changé depuis qu’elles sont ouvertes : rien n’est enregistré.</source>
      <translation>The file of the notes has changed since they were opened: nothing is saved.</translation>
    </message>
    <message>
      <source>Le fichier des règles de ce poste contient une faute : seule la lecture est possible.</source>
      <translation>The file of the rules for this computer has a mistake: only reading is possible.</translation>
    </message>
    <message>
      <source>Le fichier des réglages n’a pas pu être supprimé.</source>
      <translation>The settings file could not be deleted.</translation>
    </message>
    <message>
      <source>Le fichier dit être écrit dans une autre langue : le dossier est en anglais, comme le texte.</source>
      <translation>The file says it is written in another language: the dossier is in English, as its text is.</translation>
    </message>
    <message>
      <source>Le fichier dit être écrit dans une autre langue : le dossier est en français, comme le texte.</source>
      <translation>The file says it is written in another language: the dossier is in French, as its text is.</translation>
    </message>
    <message>
      <source>Le fichier est imbriqué trop profondément pour être lu.</source>
      <translation>The file is nested too deeply to be read.</translation>
    </message>
    <message>
      <source>Le fichier est intact ; ouvrez-le avec cette version, ou mettez ce programme à jour.</source>
      <translation>The file is untouched; open it with that version, or update this program.</translation>
    </message>
    <message>
      <source>Le fichier media/{1} manque ou est illisible.</source>
      <translation>The file media/{1} is missing or unreadable.</translation>
    </message>
    <message>
      <source>Le fichier media/{1} manque ou n’est pas celui qui est annoncé.</source>
      <translation>The file media/{1} is missing or is not the one announced.</translation>
    </message>
    <message>
      <source>Le fichier media/{1} ne sert à rien.</source>
      <translation>The file media/{1} is not used.</translation>
    </message>
    <message>
      <source>Le fichier media/{1} n’est pas d’un type permis.</source>
      <translation>The file media/{1} is not of an allowed type.</translation>
    </message>
    <message>
      <source>Le fichier ne peut pas être écrit à cet endroit.</source>
      <translation>The file cannot be written there.</translation>
    </message>
    <message>
      <source>Le fichier n’a pas pu être enregistré.</source>
      <translation>The file could not be saved.</translation>
    </message>
    <message>
      <source>Le fichier {1} attend un trait d’union dans « {2} ».</source>
      <translation>The file {1} expects a hyphen in “{2}”.</translation>
    </message>
    <message>
      <source>Le fichier {1} contient une faute à la ligne {2} : {3}</source>
      <translation>The file {1} has a mistake in line {2}: {3}</translation>
    </message>
    <message>
      <source>Le fichier {1} donne deux sens à « {2} ».</source>
      <translation>The file {1} gives two meanings to “{2}”.</translation>
    </message>
    <message>
      <source>Le fichier {1} du dossier « {2} » est illisible.</source>
      <translation>The file {1} of the folder “{2}” is unreadable.</translation>
    </message>
    <message>
      <source>Le fichier {1} ne peut pas être lu.</source>
      <translation>The file {1} cannot be read.</translation>
    </message>
    <message>
      <source>Le fichier {1} n’est pas signé : rien ne dit de qui il vient.</source>
      <translation>The file {1} is not signed: nothing says whom it comes from.</translation>
    </message>
    <message>
      <source>Le fichier {1} n’est pas un pack.</source>
      <translation>The file {1} is not a pack.</translation>
    </message>
    <message>
      <source>Le fichier {1} n’est pas une clé publique de minisign.</source>
      <translation>The file {1} is not a public key of minisign.</translation>
    </message>
    <message>
      <source>Le fichier {1} n’est pas une liste de clés : {2}.</source>
      <translation>The file {1} is not a list of keys: {2}.</translation>
    </message>
    <message>
      <source>Le fichier {1} ou sa signature a changé depuis qu’il a été signé.</source>
      <translation>The file {1} or its signature has changed since it was signed.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » a {2} pages ; le programme en lit {3} au plus.</source>
      <translation>The file “{1}” has {2} pages; the program reads {3} at most.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » contient des déclarations qui peuvent être dangereuses.</source>
      <translation>The file “{1}” contains declarations that may be dangerous.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est abîmé ou incomplet.</source>
      <translation>The file “{1}” is damaged or incomplete.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est endommagé.</source>
      <translation>The file “{1}” is damaged.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est imbriqué trop profondément.</source>
      <translation>The file “{1}” is nested too deeply.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est numérisé : ses pages sont des images, sans texte.</source>
      <translation>The file “{1}” is scanned: its pages are pictures, without text.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est protégé par un mot de passe ou par un verrou numérique.</source>
      <translation>The file “{1}” is protected by a password or by a digital lock.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est protégé par un mot de passe.</source>
      <translation>The file “{1}” is protected by a password.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est refusé : {2}.</source>
      <translation>The file “{1}” is refused: {2}.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est trop gros.</source>
      <translation>The file “{1}” is too large.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est une archive ou un document d’un autre genre.</source>
      <translation>The file “{1}” is an archive or a document of another kind.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est une page enregistrée en un seul fichier (MHTML).</source>
      <translation>The file “{1}” is a page saved in a single file (MHTML).</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est vide.</source>
      <translation>The file “{1}” is empty.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » est {2}.</source>
      <translation>The file “{1}” is {2}.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » ne contient pas de texte.</source>
      <translation>The file “{1}” contains no text.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » ne peut pas être lu.</source>
      <translation>The file “{1}” cannot be read.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » ne peut pas être ouvert.</source>
      <translation>The file “{1}” cannot be opened.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » n’a aucune page.</source>
      <translation>The file “{1}” has no page.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » n’est pas d’un format connu.</source>
      <translation>The file “{1}” is not of a known format.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » n’est pas un PDF.</source>
      <translation>The file “{1}” is not a PDF.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » n’est pas une page HTML.</source>
      <translation>The file “{1}” is not an HTML page.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » n’est pas {2} : c’est {3}.</source>
      <translation>The file “{1}” is not {2}: it is {3}.</translation>
    </message>
    <message>
      <source>Le fichier « {1} » n’existe pas.</source>
      <translation>The file “{1}” does not exist.</translation>
    </message>
    <message>
      <source>Le format ZIM demande la bibliothèque libzim, qui n’est pas installée.</source>
      <translation>The ZIM format needs the library libzim, which is not installed.</translation>
    </message>
    <message>
      <source>Le genre « {1} » n’existe pas</source>
      <translation>The kind “{1}” does not exist</translation>
    </message>
    <message>
      <source>Le lien « {1} » ne mène nulle part</source>
      <translation>The link “{1}” leads nowhere</translation>
    </message>
    <message>
      <source>Le mot cherché est là.</source>
      <translation>The word sought is there.</translation>
    </message>
    <message>
      <source>Le niveau de ce titre est déduit de sa typographie seule.</source>
      <translation>The level of this title is inferred from its typography alone.</translation>
    </message>
    <message>
      <source>Le niveau de ce titre est à vérifier.</source>
      <translation>The level of this title is to be checked.</translation>
    </message>
    <message>
      <source>Le niveau de l’intertitre n’est pas un nombre</source>
      <translation>The level of the heading is not a number</translation>
    </message>
    <message>
      <source>Le nom de la note « {1} » ne convient pas</source>
      <translation>The name of the note “{1}” will not do</translation>
    </message>
    <message>
      <source>Le nom media/{1} ne convient pas.</source>
      <translation>The name media/{1} will not do.</translation>
    </message>
    <message>
      <source>Le numéro du paragraphe n’est pas un nombre</source>
      <translation>The number of the paragraph is not a number</translation>
    </message>
    <message>
      <source>Le pack est endommagé : {1}.</source>
      <translation>The pack is damaged: {1}.</translation>
    </message>
    <message>
      <source>Le pack est incomplet : il manque {1}.</source>
      <translation>The pack is incomplete: {1} is missing.</translation>
    </message>
    <message>
      <source>Le pack est refusé : {1}.</source>
      <translation>The pack is refused: {1}.</translation>
    </message>
    <message>
      <source>Le pack n’a pas pu être copié ou installé ; ce qui était installé l’est toujours.</source>
      <translation>The pack could not be copied or installed; what was installed still is.</translation>
    </message>
    <message>
      <source>Le pack {1} est endommagé ou n’est pas un pack.</source>
      <translation>The pack {1} is damaged or is not a pack.</translation>
    </message>
    <message>
      <source>Le pack {1} est trop gros.</source>
      <translation>The pack {1} is too large.</translation>
    </message>
    <message>
      <source>Le pack {1} ne peut pas être ouvert.</source>
      <translation>The pack {1} cannot be opened.</translation>
    </message>
    <message>
      <source>Le pack {1} ne peut plus être lu.</source>
      <translation>The pack {1} can no longer be read.</translation>
    </message>
    <message>
      <source>Le pack {1} n’a pas pu être écrit.</source>
      <translation>The pack {1} could not be written.</translation>
    </message>
    <message>
      <source>Le pack {1} n’existe pas ou plus.</source>
      <translation>The pack {1} does not exist, or no longer.</translation>
    </message>
    <message>
      <source>Le pack {1} n’existe pas.</source>
      <translation>The pack {1} does not exist.</translation>
    </message>
    <message>
      <source>Le public « {1} » n’existe pas</source>
      <translation>The audience “{1}” does not exist</translation>
    </message>
    <message>
      <source>Le sigle {1} n’est développé ni dans le texte, ni dans la liste des sigles.</source>
      <translation>The acronym {1} is spelled out neither in the text nor in the list of acronyms.</translation>
    </message>
    <message>
      <source>Le texte de pages numérisées a été reconnu par un autre logiciel : {1}. Relisez ces pages en entier.</source>
      <translation>The text of scanned pages was recognised by other software: {1}. Proof-read these pages as a whole.</translation>
    </message>
    <message>
      <source>Le titre que dit le fichier n’en est pas un : donnez celui de la publication.</source>
      <translation>The title that the file says is none: give that of the publication.</translation>
    </message>
    <message>
      <source>Les caractères du fichier « {1} » n’ont pas de sens pour un programme.</source>
      <translation>The characters of the file “{1}” have no meaning to a program.</translation>
    </message>
    <message>
      <source>Les champs d’un formulaire sont laissés de côté.</source>
      <translation>The fields of a form are left out.</translation>
    </message>
    <message>
      <source>Les commentaires en marge sont laissés de côté.</source>
      <translation>Comments in the margin are left out.</translation>
    </message>
    <message>
      <source>Les corrections n’ont pas pu être écrites : rien n’a été gardé.</source>
      <translation>The corrections could not be written: nothing was kept.</translation>
    </message>
    <message>
      <source>Les droits de la publication ne sont pas renseignés : sans eux, le pack ne peut pas être diffusé.</source>
      <translation>The rights of the publication are not filled in: without them, the pack cannot be distributed.</translation>
    </message>
    <message>
      <source>Les fichiers incorporés dans le document sont laissés de côté.</source>
      <translation>Files embedded in the document are left out.</translation>
    </message>
    <message>
      <source>Les images et vidéos choisies dépassent {1} Mio.</source>
      <translation>The chosen pictures and videos exceed {1} MiB.</translation>
    </message>
    <message>
      <source>Les images à imprimer n’ont pas pu être préparées sur le disque.</source>
      <translation>The pictures to be printed could not be prepared on the disk.</translation>
    </message>
    <message>
      <source>Les modèles de mise en page manquent ou sont abîmés.</source>
      <translation>The layout templates are missing or damaged.</translation>
    </message>
    <message>
      <source>Les métadonnées manquent en tête</source>
      <translation>The metadata at the top are missing</translation>
    </message>
    <message>
      <source>Les métadonnées ne se terminent pas par « --- »</source>
      <translation>The metadata do not end with “---”</translation>
    </message>
    <message>
      <source>Les métadonnées ne sont pas du YAML</source>
      <translation>The metadata are not YAML</translation>
    </message>
    <message>
      <source>Les métadonnées ne sont pas une liste d’entrées</source>
      <translation>The metadata are not a list of entries</translation>
    </message>
    <message>
      <source>Les notes n’ont pas pu être lues ou enregistrées.</source>
      <translation>The notes could not be read or saved.</translation>
    </message>
    <message>
      <source>Les notes n’ont pas pu être ouvertes : il n’y a pas assez de mémoire libre.</source>
      <translation>The notes could not be opened: there is not enough free memory.</translation>
    </message>
    <message>
      <source>Les packs n’ont pas pu être mis à leur place.</source>
      <translation>The packs could not be put in place.</translation>
    </message>
    <message>
      <source>Les pages du dossier « {1} » sont trop lourdes.</source>
      <translation>The pages of the folder “{1}” are too heavy.</translation>
    </message>
    <message>
      <source>Les pages à imprimer ne sont pas comprises.</source>
      <translation>The pages to print are not understood.</translation>
    </message>
    <message>
      <source>Les polices d’impression manquent ou sont abîmées.</source>
      <translation>The print fonts are missing or damaged.</translation>
    </message>
    <message>
      <source>Les repères de lecture</source>
      <translation>The reading progress</translation>
    </message>
    <message>
      <source>Les règles fixées pour ce poste ne peuvent pas être lues : seule la lecture est possible.</source>
      <translation>The rules set for this computer cannot be read: only reading is possible.</translation>
    </message>
    <message>
      <source>Les réglages n’ont pas pu être enregistrés.</source>
      <translation>The settings could not be saved.</translation>
    </message>
    <message>
      <source>Les scripts de la page sont laissés de côté.</source>
      <translation>The scripts of the page are left out.</translation>
    </message>
    <message>
      <source>Les termes de recherche du dossier ne peuvent pas être écrits.</source>
      <translation>The search terms of the dossier cannot be written.</translation>
    </message>
    <message>
      <source>Lettre</source>
      <translation>Letter</translation>
    </message>
    <message>
      <source>Libérez de la place dans le dossier temporaire de l’ordinateur, puis recommencez.</source>
      <translation>Free some space in the temporary folder of the computer, then start again.</translation>
    </message>
    <message>
      <source>Libérez de la place ou choisissez un autre dossier, puis recommencez ; un fichier plus ancien est intact.</source>
      <translation>Free some space or choose another folder, then start again; an older file is intact.</translation>
    </message>
    <message>
      <source>Loi</source>
      <translation>Law</translation>
    </message>
    <message>
      <source>Longueur des lignes (caractères)</source>
      <translation>Length of the lines (characters)</translation>
    </message>
    <message>
      <source>L’adresse « {1} » ne mène à aucun dossier de cette bibliothèque.</source>
      <translation>The address “{1}” leads to no dossier of this library.</translation>
    </message>
    <message>
      <source>L’appel de cette note n’a pas été trouvé dans le texte.</source>
      <translation>The call of this note was not found in the text.</translation>
    </message>
    <message>
      <source>L’espace insécable manque {1} fois près d’un signe double ou d’un guillemet : « typography: française » en tête d’index.md les pose toutes.</source>
      <translation>The no-break space is missing {1} times beside a double sign or a quotation mark: “typography: française” at the head of index.md sets them all.</translation>
    </message>
    <message>
      <source>L’identifiant (identifier) « {1} » ne convient pas</source>
      <translation>The identifier “{1}” will not do</translation>
    </message>
    <message>
      <source>L’identifiant « {1} » ne convient pas</source>
      <translation>The identifier “{1}” will not do</translation>
    </message>
    <message>
      <source>L’identifiant « {1} » sert deux fois</source>
      <translation>The identifier “{1}” is used twice</translation>
    </message>
    <message>
      <source>L’importation a duré trop longtemps : elle a été arrêtée.</source>
      <translation>The import took too long: it was stopped.</translation>
    </message>
    <message>
      <source>L’importation a été arrêtée : rien n’a été gardé.</source>
      <translation>The import was stopped: nothing was kept.</translation>
    </message>
    <message>
      <source>L’importation n’a pas pu démarrer.</source>
      <translation>The import could not start.</translation>
    </message>
    <message>
      <source>L’importation n’a pas pu écrire sur le disque, ou lire le fichier jusqu’au bout.</source>
      <translation>The import could not write to the disk, or read the file to its end.</translation>
    </message>
    <message>
      <source>L’importation n’a pas pu être enregistrée : rien n’a été gardé.</source>
      <translation>The import could not be saved: nothing was kept.</translation>
    </message>
    <message>
      <source>L’importation s’est arrêtée sur une erreur qui vient du programme : rien n’a été gardé.</source>
      <translation>The import stopped at an error that comes from the program: nothing was kept.</translation>
    </message>
    <message>
      <source>L’imprimante n’a pas accepté le document.</source>
      <translation>The printer did not accept the document.</translation>
    </message>
    <message>
      <source>L’index de recherche n’a pas pu être écrit.</source>
      <translation>The search index could not be written.</translation>
    </message>
    <message>
      <source>L’index, qui renvoie aux pages imprimées, est laissé de côté : la recherche le remplace.</source>
      <translation>The index, which refers to the printed pages, is left out: search takes its place.</translation>
    </message>
    <message>
      <source>L’installation d’un pack sans signature reconnue n’est pas permise sur ce poste.</source>
      <translation>Installing a pack without a known signature is not allowed on this computer.</translation>
    </message>
    <message>
      <source>L’installation d’une liste de clés pour soi seul n’est pas permise sur ce poste.</source>
      <translation>Installing a list of keys for oneself alone is not allowed on this computer.</translation>
    </message>
    <message>
      <source>L’éditeur n’est pas renseigné : est-ce l’auteur que le fichier nomme ? Il n’est pas repris.</source>
      <translation>The publisher is not given: is it the author whom the file names? They are not taken over.</translation>
    </message>
    <message>
      <source>L’éditeur n’est pas renseigné : le pack le dira.</source>
      <translation>The publisher is not given: the pack will say so.</translation>
    </message>
    <message>
      <source>Marque-pages gardés sur ce poste</source>
      <translation>Bookmarks kept on this computer</translation>
    </message>
    <message>
      <source>Mettez entre guillemets un texte avec une virgule.</source>
      <translation>Put a text with a comma between quotation marks.</translation>
    </message>
    <message>
      <source>Mettez le programme à jour.</source>
      <translation>Update the program.</translation>
    </message>
    <message>
      <source>Ne l’utilisez pas et demandez une nouvelle copie à la personne qui vous l’a remis.</source>
      <translation>Do not use it, and ask the person who gave it to you for a new copy.</translation>
    </message>
    <message>
      <source>Ne l’utilisez pas et demandez une nouvelle copie à la personne qui vous l’a remis ; les autres dossiers restent utilisables.</source>
      <translation>Do not use it, and ask whoever gave it to you for a new copy; the other dossiers remain usable.</translation>
    </message>
    <message>
      <source>Numérisez-le de nouveau, droit et net, à 300 points par pouce ; ou demandez le fichier d’origine.</source>
      <translation>Scan it again, straight and sharp, at 300 dots per inch; or ask for the original file.</translation>
    </message>
    <message>
      <source>Numéro</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>Numéro d’urgence européen</source>
      <translation>European emergency number</translation>
    </message>
    <message>
      <source>Numéros d’urgence</source>
      <translation>Emergency numbers</translation>
    </message>
    <message>
      <source>Numéros vérifiés le {1}.</source>
      <translation>Numbers checked on {1}.</translation>
    </message>
    <message>
      <source>N’employez que a-z, 0-9 et -.</source>
      <translation>Use only a-z, 0-9 and -.</translation>
    </message>
    <message>
      <source>N’employez que des minuscules sans accent et des chiffres, en mots joints par un tiret.</source>
      <translation>Use only lower-case letters without accents and digits, in words joined by a hyphen.</translation>
    </message>
    <message>
      <source>N’employez que des minuscules sans accent, des chiffres et -.</source>
      <translation>Use only lower-case letters without accents, digits and -.</translation>
    </message>
    <message>
      <source>N’importez pas ce fichier ; demandez-en une autre copie à qui vous l’a remis.</source>
      <translation>Do not import this file; ask whoever gave it to you for another copy.</translation>
    </message>
    <message>
      <source>Ordre des résultats</source>
      <translation>Order of the results</translation>
    </message>
    <message>
      <source>Ouvrez le menu d’importation avec le bon fichier, ou enregistrez-le d’abord au bon format.</source>
      <translation>Open the import menu with the right file, or save it in the right format first.</translation>
    </message>
    <message>
      <source>Ouvrez-la dans le navigateur, puis enregistrez-la en « page web complète ».</source>
      <translation>Open it in the browser, then save it as “web page, complete”.</translation>
    </message>
    <message>
      <source>Ouvrez-le dans le logiciel qui l’a fait, enregistrez-en une nouvelle copie et importez-la.</source>
      <translation>Open it in the program that made it, save a new copy of it and import that.</translation>
    </message>
    <message>
      <source>Pack</source>
      <translation>Pack</translation>
    </message>
    <message>
      <source>Packs qui n’ont pas pu être lus</source>
      <translation>Packs that could not be read</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Page</translation>
    </message>
    <message>
      <source>Page du premier démarrage lue</source>
      <translation>Page of the first start read</translation>
    </message>
    <message>
      <source>Par SMS, application ou site (urgence114.fr).</source>
      <translation>By text message, app or site (urgence114.fr).</translation>
    </message>
    <message>
      <source>Partagez la publication en plusieurs fichiers, ou demandez-en une autre copie, et recommencez.</source>
      <translation>Split the publication into several files, or ask for another copy of it, and start again.</translation>
    </message>
    <message>
      <source>Partagez la publication en plusieurs fichiers.</source>
      <translation>Split the publication into several files.</translation>
    </message>
    <message>
      <source>Partir d’une situation</source>
      <translation>Start from a situation</translation>
    </message>
    <message>
      <source>Police secours ou gendarmerie</source>
      <translation>Police or gendarmerie</translation>
    </message>
    <message>
      <source>Politique</source>
      <translation>Policy</translation>
    </message>
    <message>
      <source>Pompiers</source>
      <translation>Fire brigade</translation>
    </message>
    <message>
      <source>Précédent</source>
      <translation>Previous</translation>
    </message>
    <message>
      <source>Prévenez votre service informatique.</source>
      <translation>Tell your IT department.</translation>
    </message>
    <message>
      <source>Prévenez votre service informatique ; voici la faute : {1}</source>
      <translation>Tell your IT department; here is the mistake: {1}</translation>
    </message>
    <message>
      <source>Public</source>
      <translation>Audience</translation>
    </message>
    <message>
      <source>Publication</source>
      <translation>Publication</translation>
    </message>
    <message>
      <source>Publication d’origine</source>
      <translation>Original publication</translation>
    </message>
    <message>
      <source>Question reconnue : cette page y répond, elle vient en tête.</source>
      <translation>Question recognised: this page answers it and comes first.</translation>
    </message>
    <message>
      <source>Relancez l’impression quand vous voulez.</source>
      <translation>Start the print again whenever you like.</translation>
    </message>
    <message>
      <source>Relancez-la quand vous voulez.</source>
      <translation>Start it again whenever you like.</translation>
    </message>
    <message>
      <source>Remplacez ce pack par une copie intacte ; les autres dossiers restent utilisables.</source>
      <translation>Replace this pack with an intact copy; the other dossiers remain usable.</translation>
    </message>
    <message>
      <source>Renommez l’une des deux.</source>
      <translation>Rename one of the two.</translation>
    </message>
    <message>
      <source>Reprendre la lecture :</source>
      <translation>Resume reading:</translation>
    </message>
    <message>
      <source>Repères de lecture gardés sur ce poste</source>
      <translation>Reading progress kept on this computer</translation>
    </message>
    <message>
      <source>Retirez les notes et la liste des sigles, ou choisissez moins de sections.</source>
      <translation>Leave out the notes and the list of acronyms, or choose fewer sections.</translation>
    </message>
    <message>
      <source>Retirez les sources, ou choisissez moins de sections.</source>
      <translation>Leave out the sources, or choose fewer sections.</translation>
    </message>
    <message>
      <source>Retirez l’une des deux lignes, puis construisez l’index à nouveau.</source>
      <translation>Remove one of the two lines, then build the index again.</translation>
    </message>
    <message>
      <source>Retirez-le de la source ; il est souvent invisible et vient d’un copier-coller.</source>
      <translation>Remove it from the source; it is often invisible and comes from copying and pasting.</translation>
    </message>
    <message>
      <source>Revenez à la table des matières pour la choisir.</source>
      <translation>Go back to the table of contents to choose it.</translation>
    </message>
    <message>
      <source>Revenir à l’accueil</source>
      <translation>Back to the home page</translation>
    </message>
    <message>
      <source>Rien dans ce dossier : cherchez dans tous les dossiers, ou essayez un autre mot.</source>
      <translation>Nothing in this dossier: search in all dossiers, or try another word.</translation>
    </message>
    <message>
      <source>Rien de ce qui est choisi n’est écrit pour les familles ou pour les jeunes.</source>
      <translation>Nothing of what is chosen is written for families or for young people.</translation>
    </message>
    <message>
      <source>Rien n’a été trouvé : vérifiez l’orthographe, essayez un mot plus court ou plus général, ou parcourez la table des matières. En cas de danger immédiat, appelez le 17 ; pour un enfant en danger ou en risque de l’être, le 119.</source>
      <translation>Nothing was found: check the spelling, try a shorter or more general word, or go through the table of contents. In immediate danger, call 17; for a child in danger or at risk of it, 119.</translation>
    </message>
    <message>
      <source>Règle de lecture</source>
      <translation>Reading ruler</translation>
    </message>
    <message>
      <source>Réinstallez le programme.</source>
      <translation>Reinstall the program.</translation>
    </message>
    <message>
      <source>Réinstallez le programme ; la table des matières reste utilisable.</source>
      <translation>Reinstall the program; the table of contents remains usable.</translation>
    </message>
    <message>
      <source>Réinstallez le programme ; si l’erreur revient, signalez-la.</source>
      <translation>Reinstall the program; if the error comes back, report it.</translation>
    </message>
    <message>
      <source>Résultat {1} sur {2}</source>
      <translation>Result {1} of {2}</translation>
    </message>
    <message>
      <source>SAMU</source>
      <translation>Medical emergency service (SAMU)</translation>
    </message>
    <message>
      <source>Scripts laissés de côté : {}.</source>
      <translation>Scripts left out: {}.</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Section</translation>
    </message>
    <message>
      <source>Seul un fichier peut être remplacé.</source>
      <translation>Only a file can be replaced.</translation>
    </message>
    <message>
      <source>Sigle</source>
      <translation>Acronym</translation>
    </message>
    <message>
      <source>Signalez-le à l’auteur du dossier.</source>
      <translation>Report it to the author of the dossier.</translation>
    </message>
    <message>
      <source>Simplifiez ses listes et citations.</source>
      <translation>Simplify its lists and quotations.</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>Situation</translation>
    </message>
    <message>
      <source>Sommaire</source>
      <translation>Contents</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Source : </source>
      <translation>Source: </translation>
    </message>
    <message>
      <source>Source : {1}</source>
      <translation>Source: {1}</translation>
    </message>
    <message>
      <source>Structure des pages donnée aux lecteurs d’écran</source>
      <translation>Structure of the pages given to screen readers</translation>
    </message>
    <message>
      <source>Suivant</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>Taille de tout ce qui est affiché, menus compris (%)</source>
      <translation>Size of all that is shown, menus too (%)</translation>
    </message>
    <message>
      <source>Tapez onpe-desktop pack list pour voir ce qui est installé, et où.</source>
      <translation>Type onpe-desktop pack list to see what is installed, and where.</translation>
    </message>
    <message>
      <source>Tapez un ou plusieurs mots, un article de loi ou un numéro de téléphone.</source>
      <translation>Type one or more words, an article of law or a phone number.</translation>
    </message>
    <message>
      <source>Tesseract a reconnu le texte de pages numérisées : {1}. Relisez ces pages en entier.</source>
      <translation>Tesseract has recognised the text of scanned pages: {1}. Proof-read these pages as a whole.</translation>
    </message>
    <message>
      <source>Tesseract est installé sans les données du français : ajoutez-les (sous Debian et Ubuntu, le paquet tesseract-ocr-fra), puis importez-le de nouveau.</source>
      <translation>Tesseract is installed without its data for French: add them (on Debian and Ubuntu, the package tesseract-ocr-fra), then import it again.</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>Tous les mots cherchés sont là.</source>
      <translation>All the words sought are there.</translation>
    </message>
    <message>
      <source>Tous les mots sont là, et ceux entre guillemets se suivent comme ils sont écrits.</source>
      <translation>All the words are there, and those between quotation marks follow each other as they are written.</translation>
    </message>
    <message>
      <source>Tout est ici, hors connexion : ce programme n’utilise jamais le réseau. Tapez un mot en haut (Ctrl+K), partez d’une situation ou de la table des matières. Vos recherches et vos lectures ne sont pas enregistrées ; trois appuis sur Maj, et un calendrier couvre la fenêtre.</source>
      <translation>Everything is here, offline: this program never uses the network. Type a word at the top (Ctrl+K), start from a situation or from the table of contents. Your searches and what you read are not stored; press Shift three times, and a calendar covers the window.</translation>
    </message>
    <message>
      <source>Transcription</source>
      <translation>Transcript</translation>
    </message>
    <message>
      <source>Types permis : {1}.</source>
      <translation>Allowed types: {1}.</translation>
    </message>
    <message>
      <source>Un appel de note ne mène à aucune note.</source>
      <translation>The call of a note leads to no note.</translation>
    </message>
    <message>
      <source>Un cadre qui charge une autre page est laissé de côté.</source>
      <translation>A frame that loads another page is left out.</translation>
    </message>
    <message>
      <source>Un dessin fait par un script est laissé de côté.</source>
      <translation>A drawing made by a script is left out.</translation>
    </message>
    <message>
      <source>Un dessin vectoriel (SVG) est laissé de côté : remplacez-le par une image PNG.</source>
      <translation>A vector drawing (SVG) is left out: replace it with a PNG picture.</translation>
    </message>
    <message>
      <source>Un enregistrement sonore est laissé de côté : donnez-en la transcription.</source>
      <translation>A sound recording is left out: give its transcript.</translation>
    </message>
    <message>
      <source>Un fichier du moteur de recherche manque ou ne peut pas être lu : {1}.</source>
      <translation>A file of the search engine is missing or cannot be read: {1}.</translation>
    </message>
    <message>
      <source>Un graphique est laissé de côté : remplacez-le par une image et un tableau.</source>
      <translation>A chart is left out: replace it with a picture and a table.</translation>
    </message>
    <message>
      <source>Un identifiant sert deux fois dans la publication : les liens mènent au premier.</source>
      <translation>An identifier is used twice in the publication: links lead to the first.</translation>
    </message>
    <message>
      <source>Un lien d’un genre qui n’est pas permis est devenu du texte.</source>
      <translation>A link of a kind that is not allowed has become text.</translation>
    </message>
    <message>
      <source>Un lien est mal écrit</source>
      <translation>A link is badly written</translation>
    </message>
    <message>
      <source>Un lien est trop long pour être imprimé.</source>
      <translation>A link is too long to be printed.</translation>
    </message>
    <message>
      <source>Un lien mène à un fichier qui n’est pas dans la publication.</source>
      <translation>A link leads to a file that is not in the publication.</translation>
    </message>
    <message>
      <source>Un lien ne mène nulle part dans la publication : il n’en reste que les mots.</source>
      <translation>A link leads nowhere in the publication: only its words remain.</translation>
    </message>
    <message>
      <source>Un menu, un bandeau ou un pied de page est laissé de côté.</source>
      <translation>A menu, a banner or a page footer is left out.</translation>
    </message>
    <message>
      <source>Un mot contient une ligature ou un caractère illisible.</source>
      <translation>A word contains a ligature or an unreadable character.</translation>
    </message>
    <message>
      <source>Un mot semble coupé en fin de ligne.</source>
      <translation>A word seems to be cut at the end of a line.</translation>
    </message>
    <message>
      <source>Un objet (graphique, formule) est laissé de côté : remplacez-le par une image.</source>
      <translation>An object (chart, formula) is left out: replace it with a picture.</translation>
    </message>
    <message>
      <source>Un objet incorporé est laissé de côté.</source>
      <translation>An embedded object is left out.</translation>
    </message>
    <message>
      <source>Un passage imbrique trop d’éléments les uns dans les autres pour être imprimé.</source>
      <translation>A passage nests too many elements within each other to be printed.</translation>
    </message>
    <message>
      <source>Un résultat ne passe pas</source>
      <translation>One result does not pass</translation>
    </message>
    <message>
      <source>Un schéma (SmartArt) est laissé de côté : remplacez-le par une image.</source>
      <translation>A diagram (SmartArt) is left out: replace it with a picture.</translation>
    </message>
    <message>
      <source>Un tableau dans un tableau est devenu du texte.</source>
      <translation>A table within a table has become text.</translation>
    </message>
    <message>
      <source>Un titre n’a pas d’identifiant</source>
      <translation>A title has no identifier</translation>
    </message>
    <message>
      <source>Une cellule du tableau est mal écrite</source>
      <translation>A cell of the table is badly written</translation>
    </message>
    <message>
      <source>Une formule est écrite sur une seule ligne : relisez-la.</source>
      <translation>A formula is written on a single line: read it again.</translation>
    </message>
    <message>
      <source>Une image est abîmée : elle ne peut pas être lue.</source>
      <translation>A picture is damaged: it cannot be read.</translation>
    </message>
    <message>
      <source>Une image est d’un format qui n’est pas repris (ni PNG, ni JPEG, ni GIF).</source>
      <translation>A picture has a format that is not taken over (neither PNG, nor JPEG, nor GIF).</translation>
    </message>
    <message>
      <source>Une image est restée hors du document : elle n’est pas reprise.</source>
      <translation>A picture stayed outside the document: it is not taken over.</translation>
    </message>
    <message>
      <source>Une image est restée sur un site : elle n’est pas dans le fichier.</source>
      <translation>A picture stayed on a site: it is not in the file.</translation>
    </message>
    <message>
      <source>Une image est trop grande : réduisez-la dans l’original.</source>
      <translation>A picture is too large: reduce it in the original.</translation>
    </message>
    <message>
      <source>Une image manque ou n’est pas d’un type que les packs acceptent (PNG, JPEG, GIF).</source>
      <translation>A picture is missing or not of a type that packs accept (PNG, JPEG, GIF).</translation>
    </message>
    <message>
      <source>Une image manque à côté de la page.</source>
      <translation>A picture is missing beside the page.</translation>
    </message>
    <message>
      <source>Une image n’a pas de texte de remplacement.</source>
      <translation>A picture has no alternative text.</translation>
    </message>
    <message>
      <source>Une image n’a pas de texte de remplacement : décrivez-la.</source>
      <translation>A picture has no alternative text: describe it.</translation>
    </message>
    <message>
      <source>Une image n’est pas dans le dossier media</source>
      <translation>A picture is not in the media folder</translation>
    </message>
    <message>
      <source>Une image n’est pas décrite</source>
      <translation>A picture is not described</translation>
    </message>
    <message>
      <source>Une liste à cocher s’imprime vide, et tous ses éléments ont une case</source>
      <translation>A check-list is printed empty, and all of its items have a box</translation>
    </message>
    <message>
      <source>Une note est appelée, mais son texte n’est pas dans le fichier.</source>
      <translation>A note is called, but its text is not in the file.</translation>
    </message>
    <message>
      <source>Une note n’est appelée nulle part : elle est dans la section « {1} ».</source>
      <translation>A note is not called anywhere: it is in the section “{1}”.</translation>
    </message>
    <message>
      <source>Une page du dossier n’est reliée à aucune autre : elle n’est pas reprise.</source>
      <translation>A page of the folder is linked to no other: it is not taken over.</translation>
    </message>
    <message>
      <source>Une source est un dossier qui contient un fichier index.md, dans resources/dossiers.</source>
      <translation>A source is a folder that contains a file index.md, in resources/dossiers.</translation>
    </message>
    <message>
      <source>Une vidéo est laissée de côté : donnez-en la transcription.</source>
      <translation>A video is left out: give its transcript.</translation>
    </message>
    <message>
      <source>Urgence pour personnes sourdes, malentendantes, aphasiques ou dysphasiques</source>
      <translation>Emergencies for people who are deaf, hard of hearing, aphasic or dysphasic</translation>
    </message>
    <message>
      <source>Vidéo</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>Vidéo – non incluse dans ce pack</source>
      <translation>Video – not included in this pack</translation>
    </message>
    <message>
      <source>Violences Femmes Info</source>
      <translation>Helpline on violence against women</translation>
    </message>
    <message>
      <source>Volet</source>
      <translation>Part</translation>
    </message>
    <message>
      <source>Voyez docs/source-format.md, « Blocks ».</source>
      <translation>See docs/source-format.md, “Blocks”.</translation>
    </message>
    <message>
      <source>Voyez docs/source-format.md, « Front matter ».</source>
      <translation>See docs/source-format.md, “Front matter”.</translation>
    </message>
    <message>
      <source>Voyez docs/source-format.md, « Inlines ».</source>
      <translation>See docs/source-format.md, “Inlines”.</translation>
    </message>
    <message>
      <source>Voyez docs/source-format.md, « Sections ».</source>
      <translation>See docs/source-format.md, “Sections”.</translation>
    </message>
    <message>
      <source>Voyez docs/source-format.md.</source>
      <translation>See docs/source-format.md.</translation>
    </message>
    <message>
      <source>Vérifiez la place libre dans le dossier temporaire et le support du fichier, puis recommencez.</source>
      <translation>Check the free space in the temporary folder and the medium of the file, then start again.</translation>
    </message>
    <message>
      <source>Vérifiez la place libre dans le dossier temporaire, puis recommencez.</source>
      <translation>Check the free space in the temporary folder, then start again.</translation>
    </message>
    <message>
      <source>Vérifiez la place libre et les droits du dossier d’arrivée, puis recommencez.</source>
      <translation>Check the free space and the rights of the target folder, then start again.</translation>
    </message>
    <message>
      <source>Vérifiez la place libre et les droits du dossier d’arrivée ; un pack plus ancien est intact.</source>
      <translation>Check the free space and the rights of the target folder; an older pack is intact.</translation>
    </message>
    <message>
      <source>Vérifiez la place libre et les droits du dossier personnel, puis essayez à nouveau.</source>
      <translation>Check the free space and the rights of your personal folder, then try again.</translation>
    </message>
    <message>
      <source>Vérifiez la place libre et les droits du dossier {1}.</source>
      <translation>Check the free space and the rights of the folder {1}.</translation>
    </message>
    <message>
      <source>Vérifiez la place libre, les droits, et que la clé ou le partage est toujours là, puis recommencez.</source>
      <translation>Check the free space, your rights, and that the USB key or the share is still there, then start again.</translation>
    </message>
    <message>
      <source>Vérifiez le nom et le dossier.</source>
      <translation>Check the name and the folder.</translation>
    </message>
    <message>
      <source>Vérifiez les droits de ce dossier.</source>
      <translation>Check the rights of this folder.</translation>
    </message>
    <message>
      <source>Vérifiez les droits du dossier personnel, puis recommencez.</source>
      <translation>Check the rights of your personal folder, then start again.</translation>
    </message>
    <message>
      <source>Vérifiez les droits du dossier personnel ; les réglages d’origine valent jusqu’à la fermeture.</source>
      <translation>Check the rights of your personal folder; the first settings hold until the program is closed.</translation>
    </message>
    <message>
      <source>Vérifiez que c’est le bon fichier, et qu’il s’ouvre dans le logiciel qui l’a fait.</source>
      <translation>Check that it is the right file, and that it opens in the program that made it.</translation>
    </message>
    <message>
      <source>Vérifiez que c’est le bon fichier.</source>
      <translation>Check that it is the right file.</translation>
    </message>
    <message>
      <source>Vérifiez que c’est le bon ; un scan demande une OCR d’abord.</source>
      <translation>Check that it is the right one; a scan needs OCR first.</translation>
    </message>
    <message>
      <source>Vérifiez que c’est un fichier CSV en UTF-8.</source>
      <translation>Check that it is a CSV file in UTF-8.</translation>
    </message>
    <message>
      <source>Vérifiez que le fichier existe et que vous pouvez l’ouvrir.</source>
      <translation>Check that the file exists and that you can open it.</translation>
    </message>
    <message>
      <source>Vérifiez qu’elle est allumée et choisie dans la liste, ou enregistrez en PDF.</source>
      <translation>Check that it is switched on and chosen in the list, or save as PDF.</translation>
    </message>
    <message>
      <source>Vérifiez qu’il existe et que vous y avez accès.</source>
      <translation>Check that it exists and that you have access to it.</translation>
    </message>
    <message>
      <source>Vérifiez qu’il existe et qu’il est en UTF-8.</source>
      <translation>Check that it exists and is in UTF-8.</translation>
    </message>
    <message>
      <source>Vérifiez son nom et ses droits.</source>
      <translation>Check its name and its rights.</translation>
    </message>
    <message>
      <source>Vérifiez son nom, ou branchez à nouveau la clé USB.</source>
      <translation>Check its name, or plug the USB key in again.</translation>
    </message>
    <message>
      <source>Vérifiez son nom.</source>
      <translation>Check its name.</translation>
    </message>
    <message>
      <source>Vérifiez vos droits, ou copiez-le ailleurs.</source>
      <translation>Check your rights, or copy it elsewhere.</translation>
    </message>
    <message>
      <source>Vérifié le</source>
      <translation>Checked on</translation>
    </message>
    <message>
      <source>Vérifié le {1}.</source>
      <translation>Verified on {1}.</translation>
    </message>
    <message>
      <source>absent</source>
      <translation>absent</translation>
    </message>
    <message>
      <source>acteur</source>
      <translation>actor</translation>
    </message>
    <message>
      <source>autre chose</source>
      <translation>something else</translation>
    </message>
    <message>
      <source>autres titres et mots-clés</source>
      <translation>other titles and keywords</translation>
    </message>
    <message>
      <source>ce n’est pas du TOML</source>
      <translation>this is not TOML</translation>
    </message>
    <message>
      <source>cette page y répond</source>
      <translation>this page answers it</translation>
    </message>
    <message>
      <source>chiffre</source>
      <translation>figure</translation>
    </message>
    <message>
      <source>compte pour {1}</source>
      <translation>counts for {1}</translation>
    </message>
    <message>
      <source>contact</source>
      <translation>contact</translation>
    </message>
    <message>
      <source>contenu laissé de côté</source>
      <translation>content left out</translation>
    </message>
    <message>
      <source>césure suspecte</source>
      <translation>doubtful hyphenation</translation>
    </message>
    <message>
      <source>deux fichiers y portent le même nom</source>
      <translation>two files in it have the same name</translation>
    </message>
    <message>
      <source>droits non renseignés</source>
      <translation>rights not filled in</translation>
    </message>
    <message>
      <source>début de mot</source>
      <translation>beginning of a word</translation>
    </message>
    <message>
      <source>espaces insécables absentes</source>
      <translation>missing no-break spaces</translation>
    </message>
    <message>
      <source>et {1} autres</source>
      <translation>and {1} others</translation>
    </message>
    <message>
      <source>familles</source>
      <translation>families</translation>
    </message>
    <message>
      <source>fiche</source>
      <translation>sheet</translation>
    </message>
    <message>
      <source>fiche du dossier à vérifier</source>
      <translation>dossier details to check</translation>
    </message>
    <message>
      <source>forme exacte</source>
      <translation>exact form</translation>
    </message>
    <message>
      <source>identifiant en double</source>
      <translation>duplicate id</translation>
    </message>
    <message>
      <source>il annonce un fichier qui n’est pas permis</source>
      <translation>it announces a file that is not allowed</translation>
    </message>
    <message>
      <source>il annonce un programme ou un fichier du réseau</source>
      <translation>it announces a program or a file of the network</translation>
    </message>
    <message>
      <source>il contient un autre dossier</source>
      <translation>it contains another dossier</translation>
    </message>
    <message>
      <source>il contient un fichier qu’il n’annonce pas</source>
      <translation>it contains a file that it does not announce</translation>
    </message>
    <message>
      <source>il contient un lien vers un autre fichier</source>
      <translation>it contains a link to another file</translation>
    </message>
    <message>
      <source>il est chiffré</source>
      <translation>it is encrypted</translation>
    </message>
    <message>
      <source>il est trop gros</source>
      <translation>it is too large</translation>
    </message>
    <message>
      <source>il manque « {1} » à une table [[{2}]]</source>
      <translation>“{1}” is missing in a table [[{2}]]</translation>
    </message>
    <message>
      <source>il y manque number, ou une clé est de trop</source>
      <translation>number is missing in it, or a key is too many</translation>
    </message>
    <message>
      <source>image sans texte de remplacement</source>
      <translation>picture without alternative text</translation>
    </message>
    <message>
      <source>jeunes</source>
      <translation>young people</translation>
    </message>
    <message>
      <source>la clé « {1} » n’existe pas</source>
      <translation>the key “{1}” does not exist</translation>
    </message>
    <message>
      <source>le chemin complet d’un dossier</source>
      <translation>the full path of a folder</translation>
    </message>
    <message>
      <source>le dessin contient des éléments interdits</source>
      <translation>the drawing contains forbidden elements</translation>
    </message>
    <message>
      <source>le fichier est abîmé</source>
      <translation>the file is damaged</translation>
    </message>
    <message>
      <source>le fichier ne peut pas être lu</source>
      <translation>the file cannot be read</translation>
    </message>
    <message>
      <source>le format n’est pas reconnu</source>
      <translation>the format is not recognised</translation>
    </message>
    <message>
      <source>le texte n’est pas en UTF-8</source>
      <translation>the text is not in UTF-8</translation>
    </message>
    <message>
      <source>les familles</source>
      <translation>families</translation>
    </message>
    <message>
      <source>les jeunes</source>
      <translation>young people</translation>
    </message>
    <message>
      <source>les professionnels</source>
      <translation>professionals</translation>
    </message>
    <message>
      <source>les {1}</source>
      <translation>{1}</translation>
    </message>
    <message>
      <source>lettre</source>
      <translation>letter</translation>
    </message>
    <message>
      <source>lien interne mort</source>
      <translation>dead internal link</translation>
    </message>
    <message>
      <source>ligature suspecte</source>
      <translation>suspicious ligature</translation>
    </message>
    <message>
      <source>loi</source>
      <translation>law</translation>
    </message>
    <message>
      <source>l’image est trop grande</source>
      <translation>the picture is too large</translation>
    </message>
    <message>
      <source>l’image est vide</source>
      <translation>the picture is empty</translation>
    </message>
    <message>
      <source>mot composé</source>
      <translation>compound word</translation>
    </message>
    <message>
      <source>mot inconnu de l’index</source>
      <translation>word unknown to the index</translation>
    </message>
    <message>
      <source>mot-clé</source>
      <translation>keyword</translation>
    </message>
    <message>
      <source>même famille de mots</source>
      <translation>same family of words</translation>
    </message>
    <message>
      <source>niveau de titre douteux</source>
      <translation>doubtful heading level</translation>
    </message>
    <message>
      <source>note perdue</source>
      <translation>lost note</translation>
    </message>
    <message>
      <source>numéro</source>
      <translation>number</translation>
    </message>
    <message>
      <source>numéro ou article</source>
      <translation>number or article</translation>
    </message>
    <message>
      <source>n’a pas le droit de signer ce dossier</source>
      <translation>may not sign this dossier</translation>
    </message>
    <message>
      <source>n’est pas connue sur ce poste</source>
      <translation>is not known on this computer</translation>
    </message>
    <message>
      <source>onpe-desktop, version {1}</source>
      <translation>onpe-desktop, version {1}</translation>
    </message>
    <message>
      <source>orthographe corrigée</source>
      <translation>corrected spelling</translation>
    </message>
    <message>
      <source>page</source>
      <translation>page</translation>
    </message>
    <message>
      <source>page presque sans texte</source>
      <translation>page nearly without text</translation>
    </message>
    <message>
      <source>politique</source>
      <translation>policy</translation>
    </message>
    <message>
      <source>pour</source>
      <translation>for</translation>
    </message>
    <message>
      <source>professionnels</source>
      <translation>professionals</translation>
    </message>
    <message>
      <source>proximité des mots, forme exacte, équilibre entre les dossiers</source>
      <translation>nearness of the words, exact form, balance between the dossiers</translation>
    </message>
    <message>
      <source>publication</source>
      <translation>publication</translation>
    </message>
    <message>
      <source>question reconnue</source>
      <translation>recognised question</translation>
    </message>
    <message>
      <source>question reconnue, la page vient en tête</source>
      <translation>recognised question, the page comes first</translation>
    </message>
    <message>
      <source>sa compression n’est pas permise</source>
      <translation>its compression is not allowed</translation>
    </message>
    <message>
      <source>sa description n’a pas la forme attendue</source>
      <translation>its description does not have the expected form</translation>
    </message>
    <message>
      <source>sa feuille de style n’est pas permise</source>
      <translation>its style sheet is not allowed</translation>
    </message>
    <message>
      <source>sa table des matières ne va pas avec son texte</source>
      <translation>its table of contents does not go with its text</translation>
    </message>
    <message>
      <source>sa table des matières n’a pas la forme attendue</source>
      <translation>its table of contents does not have the expected form</translation>
    </message>
    <message>
      <source>section</source>
      <translation>section</translation>
    </message>
    <message>
      <source>sens voisin</source>
      <translation>related meaning</translation>
    </message>
    <message>
      <source>sigle</source>
      <translation>acronym</translation>
    </message>
    <message>
      <source>sigle sans développement</source>
      <translation>acronym not spelled out</translation>
    </message>
    <message>
      <source>situation</source>
      <translation>situation</translation>
    </message>
    <message>
      <source>source datée de : {1}</source>
      <translation>source dated {1}</translation>
    </message>
    <message>
      <source>source non datée</source>
      <translation>undated source</translation>
    </message>
    <message>
      <source>synonyme</source>
      <translation>synonym</translation>
    </message>
    <message>
      <source>tableau perdu ou douteux</source>
      <translation>lost or doubtful table</translation>
    </message>
    <message>
      <source>texte</source>
      <translation>text</translation>
    </message>
    <message>
      <source>texte reconnu sur une image</source>
      <translation>text recognised on a picture</translation>
    </message>
    <message>
      <source>titre</source>
      <translation>title</translation>
    </message>
    <message>
      <source>titre au-dessus</source>
      <translation>title above</translation>
    </message>
    <message>
      <source>titres au-dessus</source>
      <translation>titles above</translation>
    </message>
    <message>
      <source>un classeur</source>
      <translation>a spreadsheet</translation>
    </message>
    <message>
      <source>un diaporama</source>
      <translation>a slide show</translation>
    </message>
    <message>
      <source>un document OpenDocument (.odt)</source>
      <translation>an OpenDocument document (.odt)</translation>
    </message>
    <message>
      <source>un document RTF</source>
      <translation>an RTF document</translation>
    </message>
    <message>
      <source>un document Word</source>
      <translation>a Word document</translation>
    </message>
    <message>
      <source>un document Word (.docx)</source>
      <translation>a Word document (.docx)</translation>
    </message>
    <message>
      <source>un document compressé (texte, livre ou archive)</source>
      <translation>a compressed document (text, book or archive)</translation>
    </message>
    <message>
      <source>un document d’un ancien format de Word, ou protégé par un mot de passe</source>
      <translation>a document in an old Word format, or protected by a password</translation>
    </message>
    <message>
      <source>un document d’un ancien logiciel</source>
      <translation>a document of an old program</translation>
    </message>
    <message>
      <source>un fichier Markdown</source>
      <translation>a Markdown file</translation>
    </message>
    <message>
      <source>un fichier binaire</source>
      <translation>a binary file</translation>
    </message>
    <message>
      <source>un fichier y est comprimé de façon anormale</source>
      <translation>a file in it is compressed in an abnormal way</translation>
    </message>
    <message>
      <source>un fichier y est trop gros</source>
      <translation>a file in it is too large</translation>
    </message>
    <message>
      <source>un livre EPUB</source>
      <translation>an EPUB book</translation>
    </message>
    <message>
      <source>un nom</source>
      <translation>a name</translation>
    </message>
    <message>
      <source>un nom de fichier y mène hors du pack</source>
      <translation>a file name in it leads out of the pack</translation>
    </message>
    <message>
      <source>un nom y mène hors du fichier</source>
      <translation>a name in it leads out of the file</translation>
    </message>
    <message>
      <source>un nombre entier de 0 (jamais) à {1}</source>
      <translation>a whole number from 0 (never) to {1}</translation>
    </message>
    <message>
      <source>un numéro de sécurité sociale</source>
      <translation>a social security number</translation>
    </message>
    <message>
      <source>un numéro de téléphone</source>
      <translation>a phone number</translation>
    </message>
    <message>
      <source>un programme</source>
      <translation>a program</translation>
    </message>
    <message>
      <source>une archive compressée</source>
      <translation>a compressed archive</translation>
    </message>
    <message>
      <source>une archive ou un autre document</source>
      <translation>an archive or another document</translation>
    </message>
    <message>
      <source>une autre page y répond</source>
      <translation>another page answers it</translation>
    </message>
    <message>
      <source>une clé publique de minisign (une ligne qui commence par RW)</source>
      <translation>a public key of minisign (a line that begins with RW)</translation>
    </message>
    <message>
      <source>une date, peut-être de naissance</source>
      <translation>a date, perhaps of birth</translation>
    </message>
    <message>
      <source>une image</source>
      <translation>a picture</translation>
    </message>
    <message>
      <source>une liste de numéros de clés (16 chiffres hexadécimaux, en majuscules)</source>
      <translation>a list of key numbers (16 hexadecimal digits, in capitals)</translation>
    </message>
    <message>
      <source>une liste d’identifiants de dossiers, non vide</source>
      <translation>a list of identifiers of dossiers, not empty</translation>
    </message>
    <message>
      <source>une liste, non vide, de {1}</source>
      <translation>a list, not empty, of {1}</translation>
    </message>
    <message>
      <source>une page HTML</source>
      <translation>an HTML page</translation>
    </message>
    <message>
      <source>une partie en est trop grosse</source>
      <translation>a part of it is too large</translation>
    </message>
    <message>
      <source>une partie y est comprimée de façon anormale</source>
      <translation>a part of it is compressed in an abnormal way</translation>
    </message>
    <message>
      <source>une suite de tables [[trusted_keys]] avec name et key</source>
      <translation>a series of tables [[trusted_keys]] with name and key</translation>
    </message>
    <message>
      <source>une table [discretion]</source>
      <translation>a table [discretion]</translation>
    </message>
    <message>
      <source>vidéo</source>
      <translation>video</translation>
    </message>
    <message>
      <source>volet</source>
      <translation>part</translation>
    </message>
    <message>
      <source>vérifié le {1}</source>
      <translation>checked on {1}</translation>
    </message>
    <message>
      <source>{1} contient des déclarations qui peuvent être dangereuses</source>
      <translation>{1} contains declarations that may be dangerous</translation>
    </message>
    <message>
      <source>{1} contient un lien qui n’est pas permis</source>
      <translation>{1} contains a link that is not allowed</translation>
    </message>
    <message>
      <source>{1} contient un élément ou un attribut qui n’est pas permis</source>
      <translation>{1} contains an element or an attribute that is not allowed</translation>
    </message>
    <message>
      <source>{1} contient une faute à la ligne {2}</source>
      <translation>{1} has a mistake in line {2}</translation>
    </message>
    <message>
      <source>{1} est imbriqué trop profondément</source>
      <translation>{1} is nested too deeply</translation>
    </message>
    <message>
      <source>{1} fois</source>
      <translation>{1} times</translation>
    </message>
    <message>
      <source>{1} il manque le fichier media/{2}.</source>
      <translation>{1} the file media/{2} is missing.</translation>
    </message>
    <message>
      <source>{1} la note « {2} » n’existe pas.</source>
      <translation>{1} the note “{2}” does not exist.</translation>
    </message>
    <message>
      <source>{1} le lien « {2} » ne mène nulle part.</source>
      <translation>{1} the link “{2}” leads nowhere.</translation>
    </message>
    <message>
      <source>{1} le numéro de paragraphe</source>
      <translation>{1} the paragraph number</translation>
    </message>
    <message>
      <source>{1} les filtres choisis : effacez-en un, ou tous.</source>
      <translation>{1} the chosen filters: clear one of them, or all.</translation>
    </message>
    <message>
      <source>{1} ne peut pas être lu</source>
      <translation>{1} cannot be read</translation>
    </message>
    <message>
      <source>{1} n’a pas la forme attendue</source>
      <translation>{1} does not have the expected form</translation>
    </message>
    <message>
      <source>{1} n’annonce pas {2}</source>
      <translation>{1} does not announce {2}</translation>
    </message>
    <message>
      <source>{1} n’est pas en UTF-8</source>
      <translation>{1} is not in UTF-8</translation>
    </message>
    <message>
      <source>{1} n’est pas permise sur ce poste.</source>
      <translation>{1} is not allowed on this computer.</translation>
    </message>
    <message>
      <source>{1} n’ont pas pu être lus ou enregistrés.</source>
      <translation>{1} could not be read or stored.</translation>
    </message>
    <message>
      <source>{1} pages sur {2} n’ont presque pas de texte, et ne sont pas des images. Comparez-les avec l’original : il manque peut-être au fichier.</source>
      <translation>{1} of {2} pages have almost no text, and are not pictures. Compare them with the original: something may be missing from the file.</translation>
    </message>
    <message>
      <source>{1} résultats ne passent pas</source>
      <translation>{1} results do not pass</translation>
    </message>
    <message>
      <source>{1} un nom de note ne convient pas.</source>
      <translation>{1} the name of a note will not do.</translation>
    </message>
    <message>
      <source>{1} un paragraphe n’a pas de numéro.</source>
      <translation>{1} a paragraph has no number.</translation>
    </message>
    <message>
      <source>{1} une page d’origine n’a pas de numéro.</source>
      <translation>{1} a page of the original has no number.</translation>
    </message>
    <message>
      <source>{1} viennent d’une version plus récente du programme.</source>
      <translation>{1} come from a later version of the program.</translation>
    </message>
    <message>
      <source>{1} « {2} » mène à un dossier qui n’est pas construit ici.</source>
      <translation>{1} “{2}” leads to a dossier that is not built here.</translation>
    </message>
    <message>
      <source>{1} « {2} » ne mène nulle part.</source>
      <translation>{1} “{2}” leads nowhere.</translation>
    </message>
    <message>
      <source>{1} « {2} » sert deux fois.</source>
      <translation>{1} “{2}” is used twice.</translation>
    </message>
    <message>
      <source>{1}, ligne {2} : {3}.</source>
      <translation>{1}, line {2}: {3}.</translation>
    </message>
    <message>
      <source>{1}, paragraphe {2}</source>
      <translation>{1}, paragraph {2}</translation>
    </message>
    <message>
      <source>{1} sections</source>
      <translation>{1} sections</translation>
    </message>
    <message>
      <source> : </source>
      <translation>: </translation>
    </message>
    <message>
      <source> »</source>
      <translation>”</translation>
    </message>
    <message>
      <source>« </source>
      <translation>“</translation>
    </message>
    <message>
      <source>« {1} » n’est pas un fichier : rien ne peut y être enregistré.</source>
      <translation>“{1}” is not a file: nothing can be saved there.</translation>
    </message>
    <message>
      <source>À cet endroit se trouve un lien vers un autre fichier : rien n’est enregistré.</source>
      <translation>There is a link to another file in that place: nothing is saved.</translation>
    </message>
    <message>
      <source>À propos de ce dossier</source>
      <translation>About this dossier</translation>
    </message>
    <message>
      <source>À remettre</source>
      <translation>To hand out</translation>
    </message>
    <message>
      <source>À savoir</source>
      <translation>Good to know</translation>
    </message>
    <message>
      <source>Économe</source>
      <translation>Saving ink</translation>
    </message>
    <message>
      <source>Écrivez #section, dossier:identifiant, dossier:identifiant#section, ou une adresse https, http, mailto ou tel.</source>
      <translation>Write #section, dossier:identifier, dossier:identifier#section, or an https, http, mailto or tel address.</translation>
    </message>
    <message>
      <source>Écrivez [^{1}]: et son texte plus bas.</source>
      <translation>Write [^{1}]: and its text further down.</translation>
    </message>
    <message>
      <source>Écrivez [texte](cible), sans espace dans la cible.</source>
      <translation>Write [text](target), without a space in the target.</translation>
    </message>
    <message>
      <source>Écrivez ce qu’elle montre entre crochets.</source>
      <translation>Write what it shows between square brackets.</translation>
    </message>
    <message>
      <source>Écrivez le mot en deux parties, puis construisez l’index à nouveau.</source>
      <translation>Write the word in two parts, then build the index again.</translation>
    </message>
    <message>
      <source>Écrivez level=2.</source>
      <translation>Write level=2.</translation>
    </message>
    <message>
      <source>Écrivez media/nom.png.</source>
      <translation>Write media/name.png.</translation>
    </message>
    <message>
      <source>Écrivez par exemple 1-3, 7 ou laissez vide pour tout imprimer.</source>
      <translation>Write for example 1-3, 7 or leave it empty to print everything.</translation>
    </message>
    <message>
      <source>Écrivez par exemple order: 10.</source>
      <translation>Write for example order: 10.</translation>
    </message>
    <message>
      <source>Écrivez {#identifiant} sur la ligne d’avant.</source>
      <translation>Write {#identifier} on the line before.</translation>
    </message>
    <message>
      <source>Écrivez {1}: AAAA-MM-JJ.</source>
      <translation>Write {1}: YYYY-MM-DD.</translation>
    </message>
    <message>
      <source>Écrivez {p=3}.</source>
      <translation>Write {p=3}.</translation>
    </message>
    <message>
      <source>Éditeur</source>
      <translation>Publisher</translation>
    </message>
    <message>
      <source>Être écouté, signaler une inquiétude</source>
      <translation>Being listened to, reporting a worry</translation>
    </message>
    <message>
      <source>éditeur non renseigné</source>
      <translation>publisher not filled in</translation>
    </message>
    <message>
      <source>édition {1} du {2}</source>
      <translation>edition {1} of {2}</translation>
    </message>
    <message>
      <source>… et d’autres endroits</source>
      <translation>… and other places</translation>
    </message>
    <message>
      <source> ; </source>
      <translation>; </translation>
    </message>
    <message>
      <source>▶ Lire la vidéo</source>
      <translation>▶ Play the video</translation>
    </message>
  </context>
</TS>
