"""What is found in manifests, and where: one document, or any number of them."""
