package panel

import (
	"compress/gzip"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func notes(t *Table) string {
	out := ""
	for _, n := range t.Notes {
		out += n.String() + "\n"
	}
	return out
}

func TestWideTable(t *testing.T) {
	tab := table(t, "\ufeffsample;scale;QC_Warning;sex;age_years;IL6;CXCL9;ward\n"+
		"a;NPX;Pass;f;2;5.25;<1.5;x\n"+
		"b;NPX;Warning;m;12;6;2;y\n"+
		";;;;;;;\n"+
		"c;NPX;PASS;m;old;seven;>9.5;z\n"+
		";NPX;Pass;m;3;1;2;z\n"+
		"d;NPX;Pass\n"+
		"a;NPX;Pass;f;3;5.75;1;x\n", Options{})
	if tab.Scale != "NPX" || len(tab.Samples) != 3 || tab.Rows != 7 {
		t.Fatalf("%+v", tab)
	}
	want := `samples flagged by quality control, not used: 1, first in line 3 (b)
empty rows: 1, first in line 4
ages that are not understood, kept as unknown: 1, first in line 5 (old)
rows kept aside because they name no sample: 1, first in line 6
rows kept aside because they have another number of cells than the header (8): 1, first in line 7 (3 cells)
samples with several rows, taken together: 1, first in line 8 (a)
protein measured several times in a sample, kept as the range of its values: 2, first in line 8 (a IL6)
samples with several ages, kept as unknown: 1, first in line 2 (a)
cells of column IL6 that are no number, kept as missing: 1, first in line 5 (seven)
columns without any number, taken as no protein: 1, first in line 1 (ward)
`
	if got := notes(tab); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	reading := func(sample, protein int) Reading { return tab.Samples[sample].Reading(protein) }
	inf := math.Inf(1)
	for i, c := range []struct{ got, want Reading }{
		{reading(0, 0), Reading{5.25, 5.75, Several}},
		{reading(0, 1), Reading{-inf, 1.5, Several}}, // below 1.5, and 1
		{reading(1, 0), Reading{-inf, inf, Warned}},
		{reading(2, 0), Reading{-inf, inf, Missing}},
		{reading(2, 1), Reading{9.5, inf, Above}},
	} {
		if c.got != c.want {
			t.Errorf("%d: %+v, want %+v", i, c.got, c.want)
		}
	}
	if b := tab.Samples[1]; b.AgeMonths != 144 {
		t.Errorf("%+v", b)
	}
	warned := table(t, "sample,scale,QC_Warning,IL6\nb,NPX,Warning,6\n", Options{AcceptWarned: true})
	if warned.Samples[0].Reading(0) != (Reading{6, 6, Measured}) || !strings.Contains(notes(warned), "used as asked: 1") || warned.Notes[0].Aside {
		t.Errorf("%+v", warned)
	}
}

func TestLongTable(t *testing.T) {
	tab := table(t, "SampleID,SampleType,UniProt,Assay,NPX,LOD,QC_Warning\n"+
		"a,SAMPLE,P05231,IL6,3.5,1,PASS\n"+
		"a,SAMPLE,P05231,IL6,3.5,1,PASS\n"+ // the same protein on two blocks
		"a,SAMPLE,P02778,CXCL10,0.5,1,PASS\n"+
		"a,SAMPLE,Q99999,GDF2,2,1,PASS\n"+ // no accession of GDF2
		"n,NEGATIVE_CONTROL,P05231,IL6,0,1,PASS\n"+
		"a,SAMPLE,P01133,,2,1,PASS\n"+
		"a,SAMPLE,P01133,EGF,4,high,WARN\n"+
		"b,SAMPLE,P05231,IL6,NA,1,PASS\n", Options{})
	want := `protein measured several times in a sample, kept as the range of its values: 1, first in line 3 (a IL6)
rows of control samples, not read: 1, first in line 6 (n)
rows kept aside because they name no protein: 1, first in line 7 (a)
values flagged by quality control, not used: 1, first in line 8 (a)
limits of detection that are not understood, ignored: 1, first in line 8 (high)
`
	if got := notes(tab); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if tab.Scale != "NPX" || len(tab.Samples) != 2 || tab.Samples[0].Reading(0) != (Reading{3.5, 3.5, Measured}) || tab.Samples[0].Reading(1) != (Reading{math.Inf(-1), 1, Below}) {
		t.Errorf("%+v", tab)
	}
	gdf2 := Protein{Name: "GDF2", UniProt: "Q9UK05"}
	if cols, conflict := tab.find(&gdf2); !conflict || len(cols) != 0 {
		t.Errorf("%v %v", cols, conflict)
	}
	s := score(t, CHOP24(), reference(t, "protein,mean,sd,n,scale\nIL6,1,1,20,NPX\nGDF2,1,1,20,NPX\n"), tab)
	said := fmt.Sprint(s.Results[0].Missing)
	for _, w := range []string{"{GDF2 name and accession disagree}", "{EGF quality control warning}", "{CTSH not in the table}"} {
		if !strings.Contains(said, w) {
			t.Errorf("%s is not in %s", w, said)
		}
	}
}

// The maker's example of its long export (made-up data). The counts were taken
// from the file with another program.
func TestTheMakersExample(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "vectors", "proteins", "olink_example", "npx_data1.csv.gz"))
	if err != nil {
		t.Skipf("the protein tables are not here (%v)", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	tab, err := ReadTable(z, Options{Name: "npx_data1", AcceptWarned: true})
	if err != nil {
		t.Fatal(err)
	}
	below := 0
	for _, s := range tab.Samples {
		for i := range tab.Proteins {
			if s.Reading(i).Why == Below {
				below++
			}
		}
	}
	if tab.Scale != "NPX" || tab.Rows != 29440 || len(tab.Proteins) != 184 || len(tab.Samples) != 158 || below != 1533 {
		t.Errorf("%s %d rows, %d proteins, %d samples, %d below detection", tab.Scale, tab.Rows, len(tab.Proteins), len(tab.Samples), below)
	}
	if got := notes(tab); !strings.Contains(got, "used as asked: 276") {
		t.Error(got)
	}
}

func TestTablesThatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		o    Options
		says string
	}{
		"empty":          {"", Options{}, "it is empty"},
		"binary":         {"PAR1\x00\x01", Options{}, "not text"},
		"no protein":     {"sample,scale\nx,NPX\n", Options{}, "no column for a protein"},
		"no row":         {"sample,IL6\n", Options{Scale: "NPX"}, "no sample"},
		"no such sample": {"sample,IL6\nx,3\n", Options{Scale: "NPX", Sample: "barcode"}, `no column "barcode"`},
		"no such column": {"sample,IL6\nx,3\n", Options{Scale: "NPX", Protein: "Gene"}, `no column "Gene"`},
		"long, unnamed":  {"Assay,NPX\nIL6,3\n", Options{}, "needs a column SampleID"},
		"quotes":         {"sample,IL6\n\"x,3\n", Options{Scale: "NPX"}, "quote"},
	} {
		c.o.Name = "t.csv"
		if _, err := ReadTable(strings.NewReader(c.text), c.o); !errors.Is(err, ErrTable) || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "t.csv") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, c := range map[string]struct{ text, says string }{
		"twice":      {"protein,mean,sd,n,scale\nA,1,1,20,NPX\na,1,1,20,NPX\n", "line 3: the table cannot be read: a stands in the file twice"},
		"no number":  {"protein,mean,sd,n,scale\nA,high,1,20,NPX\n", `the mean of A is "high"`},
		"sd":         {"protein,mean,sd,n,scale\nA,1,-1,20,NPX\n", `the sd of A is "-1"`},
		"n":          {"protein,mean,sd,n,scale\nA,1,1,many,NPX\n", `the n of A is "many"`},
		"no n":       {"protein,mean,sd,scale\nA,1,1,NPX\n", "the columns protein, mean, sd and n"},
		"short":      {"protein,mean,sd,n,scale\nA,1\n", "2 cells, where the header has 5"},
		"unnamed":    {"protein,mean,sd,n,scale\n,1,1,20,NPX\n", "no protein is named"},
		"nothing":    {"protein,mean,sd,n,scale\n", "it has no protein"},
		"no scale":   {"protein,mean,sd,n\nA,1,1,20\n", "does not say its scale"},
		"two scales": {"protein,mean,sd,n,scale\nA,1,1,20,NPX\nB,1,1,20,pg/mL\n", "line 3: wrong scale: pg/mL"},
		"scale":      {"protein,mean,sd,n,scale\nA,1,1,20,fold\n", `"fold" is neither`},
		"size":       {"protein,mean,sd,n,scale\nA,140,1,20,NPX\n", "the mean of A is 140"},
	} {
		_, err := ReadReference(strings.NewReader(c.text), Options{Name: "ref.csv"})
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "ref.csv") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzReadTable(f *testing.F) {
	f.Add("sample,scale,IL6\nx,NPX,3\n", "")
	f.Add("SampleID,Assay,NPX,LOD,QC_Warning\nx,IL6,3,4,WARN\n", "NPX")
	f.Add("a;b;c (pg/mL)\n1;<2;>3\n\n;;\n", "z")
	f.Add("protein,mean,sd,n,scale\nA,1,1,20,NPX\n", "")
	f.Fuzz(func(t *testing.T, text, scale string) {
		tab, err := ReadTable(strings.NewReader(text), Options{Name: "f", Scale: scale})
		if err == nil {
			for _, s := range tab.Samples {
				for i := range tab.Proteins {
					if v := s.Reading(i); !(v.Lo <= v.Hi) {
						t.Fatalf("%+v", v)
					}
				}
			}
			if s, err := Score(CHOP24(), FromSamples(tab), tab); err == nil && len(s.Results) != len(tab.Samples) {
				t.Fatal("a sample is lost")
			}
		} else if !errors.Is(err, ErrTable) && !errors.Is(err, ErrScale) {
			t.Fatal(err)
		}
		if r, err := ReadReference(strings.NewReader(text), Options{Name: "f", Scale: scale}); err == nil {
			for _, m := range r.Moments {
				if m.Why == "" && !(m.SD > 0) {
					t.Fatalf("%+v", m)
				}
			}
		}
	})
}

// 5 NPX against mean 2 and sd 1.5 is a z of 2, the limit 0.5 one of −1.
func TestInZ(t *testing.T) {
	ref := reference(t, "protein,uniprot,mean,sd,n,scale\nIL-6,P05231,2,1.5,20,NPX\nEGF,P01133,4,1,20,NPX\nOLD,,1,1,3,NPX\n")
	z, err := table(t, "SampleID,Assay,UniProt,NPX,LOD\nx,IL6,P05231,5,0\ny,IL6,P05231,0.1,0.5\nx,OLD,,1,0\nx,NEW,,1,0\n", Options{}).InZ(ref)
	if err != nil {
		t.Fatal(err)
	}
	if len(z.Proteins) != 1 || z.Scale != "z" || z.Samples[0].Reading(0) != (Reading{2, 2, Measured}) || z.Samples[1].Reading(0) != (Reading{math.Inf(-1), -1, Below}) {
		t.Errorf("%+v", z)
	}
	for text, says := range map[string]string{
		"sample,scale,IL6\nx,z,312\n":    "a z lies between -100 and 100",
		"sample,scale,IL6\nx,pg/mL,12\n": "on the scale pg/mL",
	} {
		if _, err := table(t, text, Options{}).InZ(ref); !errors.Is(err, ErrScale) || !strings.Contains(err.Error(), says) {
			t.Error(err)
		}
	}
	if _, err := table(t, "sample,scale,IL6\nx,NPX,12.5\n", Options{}).InZ(nil); !errors.Is(err, ErrScale) {
		t.Error(err)
	}
}
