package main

import (
	"fmt"
	"os"
	"strings"

	"stormglass/evidence"
	"stormglass/panel"
)

// checkedModel is one file of panel check --json.
type checkedModel struct {
	File     string        `json:"file"`
	Sound    bool          `json:"sound"`
	ID       string        `json:"id,omitempty"`
	Version  string        `json:"version,omitempty"`
	Proteins int           `json:"proteins,omitempty"`
	SHA256   string        `json:"sha256,omitempty"`
	Locked   bool          `json:"locked"`
	Faults   []panel.Fault `json:"faults"`
}

// check says of each model file what is wrong in it.
func (f *panelFlags) check(io *streams, files []string) error {
	var all []checkedModel
	bad := 0
	for _, name := range files {
		c, err := checkModel(name)
		if err != nil {
			return err
		}
		if !c.Sound {
			bad++
		}
		all = append(all, c)
	}
	if f.json {
		if err := writeJSON(io.out, all); err != nil {
			return failf("%v", err)
		}
	} else {
		for _, c := range all {
			printChecked(io, c)
		}
	}
	if bad > 0 {
		return &exitError{code: exitFailed}
	}
	return nil
}

func checkModel(name string) (checkedModel, error) {
	c := checkedModel{File: name, Faults: []panel.Fault{}}
	file, err := os.Open(name)
	if err != nil {
		return c, failf("%v", err)
	}
	defer file.Close()
	m, err := panel.ReadModel(file)
	if faults, ok := err.(panel.Faults); ok {
		c.Faults = faults
		return c, nil
	}
	if err != nil {
		return c, failf("%s: %v", name, err)
	}
	c.Sound, c.ID, c.Version, c.Proteins, c.SHA256, c.Locked = true, m.ID, m.Version, len(m.Proteins), m.Digest(), m.Locked()
	return c, nil
}

func printChecked(io *streams, c checkedModel) {
	for _, x := range c.Faults {
		fmt.Fprintf(io.out, "%s: %s\n", plainText(c.File), plainText(x.String()))
	}
	switch {
	case !c.Sound:
	case c.Locked:
		fmt.Fprintf(io.out, "%s: sound and locked: %s %s, %s\n", plainText(c.File), c.ID, plainText(c.Version), counted(c.Proteins, "protein", "proteins"))
	default:
		fmt.Fprintf(io.out, "%s: sound: %s %s, %s; to lock it, add\n  \"sha256\": \"%s\"\n", plainText(c.File), c.ID, plainText(c.Version), counted(c.Proteins, "protein", "proteins"), c.SHA256)
	}
}

// show prints a model: as its page, as a file, or in the form that is hashed.
func (f *panelFlags) show(io *streams, name string) error {
	m, err := readModel(name)
	if err != nil {
		return err
	}
	switch {
	case f.canonical:
		_, err = io.out.Write(m.Canonical())
	case f.json:
		err = writeJSON(io.out, m)
	default:
		_, err = fmt.Fprint(io.out, plainText(modelPage(m)))
	}
	if err != nil {
		return failf("%v", err)
	}
	return nil
}

// modelPage is a model in words.
func modelPage(m *panel.Model) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, version %s: %s\n", m.ID, m.Version, m.Title)
	if m.Standing != "" {
		fmt.Fprintf(&b, "%s\n", m.Standing)
	}
	fmt.Fprintf(&b, "\nscale       %s\nscore       %s of %s\nneeds       %d of %d proteins\npopulation  %s\nsource      %s\n", m.Scale, m.Score, m.Transform, m.Minimum, len(m.Proteins), m.Population.Words, m.Provenance.Source)
	if m.Provenance.DOI != "" {
		fmt.Fprintf(&b, "            doi:%s\n", m.Provenance.DOI)
	}
	if m.Provenance.Notes != "" {
		fmt.Fprintf(&b, "            %s\n", m.Provenance.Notes)
	}
	fmt.Fprintf(&b, "sha256      %s\n\nproteins\n", m.Digest())
	for _, p := range m.Proteins {
		how := p.Sign
		if p.Weight != nil {
			how = shortNumber(*p.Weight)
		}
		fmt.Fprintf(&b, "  %-10s %-10s %s\n", p.Name, p.UniProt, how)
	}
	for _, t := range m.Threshold {
		fmt.Fprintf(&b, "threshold  %s: %s %g\n", t.Name, t.Side, t.At)
	}
	if m.ID == panel.CHOP24ID {
		b.WriteString(surrogateStanding())
	}
	return b.String()
}

// surrogateStanding says what of the surrogate is published and what is ours.
func surrogateStanding() string {
	var b strings.Builder
	b.WriteString(`
Published: the 24 proteins, and whether each is higher or lower in the children with the longest course.
Not published: coefficients, thresholds, how the score behaves in other children. Nothing here names a group of that study.
Ours: z against your own reference group, its mean and ranks, the clip at 10, the least number of proteins and samples.
`)
	for _, id := range []evidence.ID{panel.CHOP24Source, panel.PolicySource} {
		if r, ok := evidence.Get(id); ok {
			fmt.Fprintf(&b, "%s: %s (%s; %s)\n", r.ID, r.Short, r.Status, r.Read)
		}
	}
	return b.String()
}
