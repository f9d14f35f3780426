"""What makes a checkout ready: system libraries, virtual environment, built content. Standard library only."""
