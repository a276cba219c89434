"""What a family agrees to when it joins, word for word, by version; old versions stay."""

NOTICES = {
    1: (
        "The clinic keeps your name, who you are to the child, and what you tick and write here. "
        "Your child's therapists see it. Other caregivers see what was done and on which day. "
        "It is used for this plan only, never for advertising. "
        "The plan is kept on this phone so that it works without a network. "
        "You can leave at any time. The clinic then keeps the record of what was done."
    ),
}
NEWEST = max(NOTICES)
