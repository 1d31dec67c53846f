package evidence

// Get returns a reference by its id.
func Get(id ID) (Reference, bool) {
	r, ok := byID[id]
	return r, ok
}

// All lists the references, in the order of the file.
func All() []Reference {
	out := make([]Reference, len(references))
	copy(out, references)
	return out
}

// byID is built once and never written again.
var byID = func() map[ID]Reference {
	out := make(map[ID]Reference, len(references))
	for _, r := range references {
		out[r.ID] = r
	}
	return out
}()
