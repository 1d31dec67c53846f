package rule

// Op is a comparison.
type Op uint8

// Comparisons.
const (
	LT Op = iota // <
	LE           // ≤
	GE           // ≥
	GT           // >
)

var opText = [...]string{"<", "≤", "≥", ">"}

// String is the comparison sign.
func (o Op) String() string {
	if int(o) < len(opText) {
		return opText[o]
	}
	return "?"
}

// Combine says how an item adds up its parts.
type Combine uint8

// Combinations.
const (
	Sum Combine = iota
	Max
)

// Item is one sub-score: the sum of its parts, or the highest of them, and
// never more than Cap (0: no cap).
type Item struct {
	Name    string // "coagulation", as the paper calls it
	Title   string // for people; empty: Name
	Combine Combine
	Cap     int
	Parts   []Part
	Notes   []string // footnote ids
	Source  Cite     // of constants that name none of their own
}

// Part is a Table, a ByAge, a Func or an If.
type Part interface{ part() }

// Row gives Points to the values that compare to Cut as Op (LT or LE) says and
// to no earlier row's.
type Row struct {
	Op     Op
	Cut    float64 // in the input's table unit
	Points int
	Note   string // footnote id
	Source Cite
}

// Below is a row for values < cut.
func Below(cut float64, points int) Row { return Row{Op: LT, Cut: cut, Points: points} }

// UpTo is a row for values ≤ cut.
func UpTo(cut float64, points int) Row { return Row{Op: LE, Cut: cut, Points: points} }

// Noted adds a footnote to the row.
func (r Row) Noted(id string) Row { r.Note = id; return r }

// Cited gives the row a citation of its own.
func (r Row) Cited(c Cite) Row { r.Source = c; return r }

// Table gives points by one input. Rows ascend and the last row is Else, so
// that gaps and overlaps cannot be written.
type Table struct {
	Input  string
	Rows   []Row
	Else   int
	Notes  []string
	Source Cite
}

// Band is the table for ages below Under months and not in an earlier band.
type Band struct {
	Under  float64
	Rows   []Row
	Else   int
	Note   string // footnote id of its rows that have none of their own
	Source Cite
	// Through makes the band include age = Under.
	Through bool
}

// ByAge gives points by one input with a table per age band. Bands ascend;
// Under = 0 in the last band is no upper limit, else ages beyond it score 0.
type ByAge struct {
	Input  string
	Bands  []Band
	Notes  []string
	Source Cite
}

// Direction says how points move as an argument rises.
type Direction int8

// Directions.
const (
	Falling Direction = -1 // lower values are worse
	Rising  Direction = 1  // higher values are worse
)

// Arg is one argument of a Func with the cuts that its code asks about, in
// ascending order, and the direction in which it is monotone.
type Arg struct {
	Input string
	Cuts  []Cut
	Worse Direction
}

// Cut is a boundary between two values of an argument.
type Cut struct {
	Op Op
	At float64
}

// Func gives points by several inputs together. Points sees no numbers, only
// on which side of each declared cut an argument lies; it is tabulated when
// the rule is compiled, so it need not be fast, and its monotonicity is
// checked over every cell.
type Func struct {
	Name   string
	Args   []Arg
	Points func(*Cell) int
	// Words says for each number of points, ascending from 0, when it is given.
	Words  []string
	Notes  []string
	Source Cite
}

func (Table) part() {}
func (ByAge) part() {}
func (Func) part()  {}

// Cell is one combination of the sides of a Func's cuts.
type Cell struct {
	args  []Arg
	level []int // per argument, how many of its cuts lie at or below the value
	bad   string
}

// Is reports whether the argument compares to the cut; a cut that was not
// declared makes the rule fail to compile.
func (c *Cell) Is(input string, op Op, at float64) bool {
	for i := range c.args {
		if c.args[i].Input != input {
			continue
		}
		for k, cut := range c.args[i].Cuts {
			if cut.At != at || upper(cut.Op) != upper(op) {
				continue
			}
			above := c.level[i] > k
			return above == (op == GE || op == GT)
		}
	}
	c.bad = input + " " + op.String() + " " + number(at)
	return false
}

// Recast is the cell as code sees it that declares other arguments: the same
// sides, each moved by level (nil: as they are). Testers of rules use it to
// shift a cut of a Func without touching its code.
func (c *Cell) Recast(args []Arg, level func(arg, level int) int) *Cell {
	out := &Cell{args: args, level: append([]int(nil), c.level...)}
	for i := range out.level {
		if level != nil {
			out.level[i] = level(i, out.level[i])
		}
	}
	return out
}

// Below reports input < at.
func (c *Cell) Below(input string, at float64) bool { return c.Is(input, LT, at) }

// Over reports input > at.
func (c *Cell) Over(input string, at float64) bool { return c.Is(input, GT, at) }

// Yes reports a flag that is set.
func (c *Cell) Yes(input string) bool { return c.Is(input, GE, 1) }

// Flag is the argument for a flag whose presence is worse.
func Flag(input string) Arg {
	return Arg{Input: input, Cuts: []Cut{{GE, 1}}, Worse: Rising}
}

// Falls is an argument whose lower values are worse, with cuts "< x".
func Falls(input string, cuts ...float64) Arg { return ladderArg(input, Falling, LT, cuts) }

// Rises is an argument whose higher values are worse, with cuts "≥ x".
func Rises(input string, cuts ...float64) Arg { return ladderArg(input, Rising, GE, cuts) }

func ladderArg(input string, d Direction, op Op, cuts []float64) Arg {
	a := Arg{Input: input, Worse: d}
	for _, c := range cuts {
		a.Cuts = append(a.Cuts, Cut{op, c})
	}
	return a
}

// upper tells whether the cut value itself belongs to the upper side (≥, <) or
// to the lower (>, ≤).
func upper(op Op) bool { return op == GE || op == LT }
