"""Which cluster to deploy to: the counterpart of `pulumikubernetesprovider`."""
