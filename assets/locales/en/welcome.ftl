# The first run and the sample's banner.

welcome-title = Welcome
welcome-text = Your editorial calendars, on your own computer, without account or connection. Where to begin?
welcome-sample = Look at a sample
welcome-sample-text = Three invented clients and their posts, to move about without fear. One click takes it out.
welcome-client = Add a client
welcome-client-text = A name, a colour, networks: the calendar is ready.
welcome-import = Import a plan
welcome-import-text = Your CSV or Excel table, read back row by row before it enters.
welcome-where = Everything is kept in { $folder }
welcome-busy = Preparing the sample…

sample-text = Sample: clients and posts are invented.
sample-remove = Remove the sample
