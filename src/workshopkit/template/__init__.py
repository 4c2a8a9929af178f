"""The templates of a theme, made from its theme.yaml: a .pptx for decks, a .docx for documents."""
