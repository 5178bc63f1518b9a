"""The verbs, in the order the recipe calls them; none knows another."""
