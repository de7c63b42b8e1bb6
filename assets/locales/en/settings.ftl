# Settings.

settings-title = Settings
settings-language = Language
settings-language-system = System’s
settings-language-fr = Français
settings-language-en = English
settings-theme = Theme
settings-theme-system = System’s
settings-theme-light = Light
settings-theme-dark = Dark
settings-week = Week starts on
settings-week-locale = By country
settings-week-1 = Monday
settings-week-7 = Sunday
settings-density = Cards
settings-density-compact = One line
settings-density-cards = Detailed
settings-density-thumbnails = Thumbnails
settings-me = Your name
settings-me-hint = It signs the history of posts, on this computer only.
settings-email = Your e-mail
settings-email-hint = Outlook asks for it to update what you share. It is written in those files only.
settings-people = Team
settings-people-open = { $count ->
    [0] Add a person…
    [one] One person…
   *[other] { $count } people…
}
settings-key-dates-open = { $count ->
    [0] Add a calendar…
    [one] One calendar…
   *[other] { $count } calendars…
}
settings-workspace = Workspace
settings-workspace-hint = Everything is in this folder.
settings-networks = Networks
settings-networks-hint = Their limits and names can be changed in this file; it is read at start.
settings-networks-wrong = Meanwhile the list that comes with Marronnier is used.

command-settings = Settings
command-people = Team…
command-client = Add a client…
