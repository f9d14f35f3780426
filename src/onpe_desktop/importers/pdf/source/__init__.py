"""What the file holds, read with PDFium: characters, lines, drawings, pictures, tags and bookmarks."""
