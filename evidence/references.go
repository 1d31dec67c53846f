package evidence

// references is the list of every citation of the project.
var references = []Reference{
	{ID: "phoenix-2024", Short: "Schlapbach 2024", Title: "International consensus criteria for pediatric sepsis and septic shock", Where: "JAMA 2024;331(8):665-674", DOI: "10.1001/jama.2024.0179", Status: Run, Read: "the authors' package was executed; the table was read in an UpToDate copy"},
}
