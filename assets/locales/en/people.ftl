# The people one works with.

people-manage = Manage people
