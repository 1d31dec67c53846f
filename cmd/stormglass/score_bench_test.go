package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkScoreProgram is `stormglass score --rules phoenix,phoenix8` over
// 1,000,000 rows, from a CSV file to a CSV file, with all columns and ranges.
// peak-MB is the greatest resident memory seen, looked at every 5 ms.
func BenchmarkScoreProgram(b *testing.B) {
	dir := b.TempDir()
	program := buildProgram(b)
	rows := filepath.Join(dir, "rows.csv")
	writeRows(b, rows, 1_000_000)
	peak := 0
	for b.Loop() {
		out, err := os.Create(filepath.Join(dir, "scores.csv"))
		if err != nil {
			b.Fatal(err)
		}
		p := &process{cmd: exec.Command(program, "score", "--rules", "phoenix,phoenix8", "--columns", "phoenix", rows)}
		p.cmd.Stdout = out
		if err := p.cmd.Start(); err != nil {
			b.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- p.cmd.Wait() }()
		for running := true; running; {
			select {
			case err := <-ended:
				if err != nil {
					b.Fatal(err)
				}
				running = false
			case <-time.After(5 * time.Millisecond):
				peak = max(peak, p.peakKB())
			}
		}
		if err := out.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(peak)/1024, "peak-MB")
}

// peakKB is VmHWM, 0 where the process has just ended.
func (p *process) peakKB() (kB int) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	return statusKB(string(raw), "VmHWM")
}

// writeRows writes rows of the columns that the embedded map "phoenix" names,
// a sixth of the cells empty. A block of 20,000 rows is repeated under new row
// numbers.
func writeRows(b *testing.B, path string, n int) {
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriterSize(file, 1<<20)
	fmt.Fprintln(w, "row,age,imv,other_respiratory_support,pf_ratio,sf_ratio,vasoactives,lactate,map,platelets,inr,d_dimer,fibrinogen,"+
		"gcs,fixed_pupils,glucose,anc,alc,creatinine,bilirubin,alt")
	columns := []struct {
		below  float64
		digits int
	}{{216, 2}, {2, 0}, {2, 0}, {500, 1}, {470, 1}, {4, 0}, {15, 1}, {90, 2}, {400, 0}, {3, 2}, {6, 2}, {500, 0}, {16, 0}, {2, 0}, {250, 0},
		{9, 2}, {6, 2}, {3, 2}, {9, 1}, {300, 0}}
	rng := rand.New(rand.NewPCG(1, 7))
	block := make([]string, 20_000)
	for i := range block {
		row := make([]byte, 0, 128)
		for _, c := range columns {
			row = append(row, ',')
			switch x := c.below * (0.2 + 0.8*rng.Float64()); { // a fifth of the bound is plausible everywhere
			case rng.IntN(6) == 0:
			case c.digits == 0 && c.below < 10: // flags and counts
				row = fmt.Appendf(row, "%d", rng.IntN(int(c.below)))
			case c.digits == 0:
				row = fmt.Appendf(row, "%d", int(x))
			default:
				row = fmt.Appendf(row, "%.*f", c.digits, x)
			}
		}
		block[i] = string(row)
	}
	for i := range n {
		fmt.Fprintf(w, "%d%s\n", i+1, block[i%len(block)])
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := file.Close(); err != nil {
		b.Fatal(err)
	}
}
