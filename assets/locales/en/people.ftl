# The people one works with.

people-title = People
people-manage = Manage people
people-new = Add a person
people-add = Add
people-name = Name
people-email = E-mail address
people-roles = Roles
people-no-role = No role
people-none = Nobody yet
people-none-text = Add who writes, draws or reviews, to hand posts to them.
people-remove = Remove
people-remove-ask = Remove { $person }?
people-goes = { $count ->
    [one] Their post stays, and is nobody’s any more. You can undo this.
   *[other] Their { $count } posts stay, and are nobody’s any more. You can undo this.
}
