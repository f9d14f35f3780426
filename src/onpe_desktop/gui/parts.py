"""What the window has made, for those who join actions to it."""

from typing import NamedTuple

from onpe_desktop.gui.actions import Actions
from onpe_desktop.gui.contents_panel import ContentsPanel
from onpe_desktop.gui.hits_bar import HitsBar
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.search_field import SearchField
from onpe_desktop.gui.search_panel import SearchPanel
from onpe_desktop.gui.search_session import SearchSession
from onpe_desktop.gui.side_panel import SidePanel
from onpe_desktop.gui.situations_panel import SituationsPanel
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.theme import Theme
from onpe_desktop.gui.zoom import Zoom
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy
from onpe_desktop.settings import Settings


class Parts(NamedTuple):
    """What stands in the window, and what it stands on."""

    actions: Actions
    theme: Theme
    library: Library
    reader: Reader
    field: SearchField
    session: SearchSession
    view: ReadingView
    hits: HitsBar
    side: SidePanel
    contents: ContentsPanel
    situations: SituationsPanel
    panel: SearchPanel
    zoom: Zoom
    runner: TaskRunner
    settings: Settings
    paths: Paths
    policy: Policy
