"""What a backup block says in one place against what it says in another."""
