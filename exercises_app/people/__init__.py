"""Children, their care team and caregivers, invitations, consent."""
