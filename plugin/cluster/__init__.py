"""What is in the cluster already, looked at before anything is changed."""
