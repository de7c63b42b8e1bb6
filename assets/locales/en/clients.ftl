# Clients and their channels.

clients-new = New client
clients-add = Add the client
clients-done = Done
clients-name = Name
clients-name-placeholder = Lunel Biscuits
clients-colour = Colour
clients-colour-0 = Caramel
clients-colour-1 = Fir
clients-colour-2 = Iris
clients-colour-3 = Royal blue
clients-colour-4 = Plum
clients-colour-5 = Sage
clients-colour-6 = Brick
clients-colour-7 = Azure
clients-colour-8 = Heather
clients-colour-9 = Aubergine
clients-colour-10 = Olive
clients-colour-11 = Cherry
clients-zone = Time zone
clients-zone-hint = The one in which its posts are planned.
clients-note = Note
clients-note-hint = For you alone.

clients-channels = Channels
clients-no-channels = No channel yet.
clients-channel-add = Add a channel
clients-handle-of = Handle, { $network }
clients-handle-placeholder = @name
clients-active = Active
clients-active-of = Active, { $name }
clients-active-tip = Offered for new posts
clients-channel-remove = Remove the channel { $name }
clients-channel-remove-ask = Remove the channel { $name }?
clients-channel-goes = { $count ->
    [one] One post will no longer go to this channel.
   *[other] { $count } posts will no longer go to this channel.
} { $own ->
    [0] You can undo this.
    [one] A text written for it goes too. You can undo this.
   *[other] { $own } texts written for it go too. You can undo this.
}

clients-remove = Remove the client
clients-remove-ask = Remove { $client }?
clients-goes = { $posts ->
    [0] { $channels ->
        [0] This client will be removed.
        [one] This client and its channel will be removed.
       *[other] This client and its { $channels } channels will be removed.
    }
    [one] { $channels ->
        [0] This client and its post will be removed.
        [one] This client, its channel and its post will be removed.
       *[other] This client, its { $channels } channels and its post will be removed.
    }
   *[other] { $channels ->
        [0] This client and its { $posts } posts will be removed.
        [one] This client, its channel and its { $posts } posts will be removed.
       *[other] This client, its { $channels } channels and its { $posts } posts will be removed.
    }
} You can undo this.
