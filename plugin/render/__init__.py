"""Every Kubernetes object of a deployment, the chart's among them, without a cluster."""
