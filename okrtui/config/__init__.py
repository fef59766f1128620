"""What a user or a team may set: settings, keys, themes, and where they are kept."""
