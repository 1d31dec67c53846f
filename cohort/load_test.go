package cohort

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"syscall"
	"testing"
	"time"

	"stormglass/assess"
)

// hourly writes stays of hourly rows as an intensive care unit charts them:
// vital signs nearly every hour, the ventilator and infusions where they run,
// a blood gas every few hours, the laboratory once or twice a day. The same
// seed gives the same bytes. Lengths of stay are those of the PhysioNet 2019
// challenge (mean 38 h, at least 8). It returns the number of hours.
func hourly(w io.Writer, stays int, children bool, seed uint64) (hours int) {
	b := bufio.NewWriterSize(w, 1<<18)
	defer b.Flush()
	b.WriteString("patient,time,birth_date,weight,heart_rate,sbp,dbp,mean_arterial_pressure,respiratory_rate,spo2,temperature,fio2," +
		"invasive_ventilation,norepinephrine_rate,epinephrine_rate,milrinone_rate,gcs,pupils_fixed,capillary_refill," +
		"lactate,pao2,paco2,ph_arterial,base_excess,platelets,inr,d_dimer,fibrinogen,wbc,neutrophils,lymphocytes," +
		"creatinine,bun,bilirubin_total,alt,glucose,potassium,hemoglobin,urine_volume\n")
	for i := range stays {
		hours += patient(b, rand.New(rand.NewPCG(seed, uint64(i))), i, children)
	}
	return hours
}

// patient writes one stay.
func patient(b *bufio.Writer, r *rand.Rand, i int, children bool) int {
	begin := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(i%8000) * time.Hour)
	years := 20 + 60*r.Float64()
	if children {
		years = 17.9 * r.Float64() * r.Float64()
	}
	born := begin.AddDate(0, 0, -int(years*365.25)-1).Format("2006-01-02")
	n := 8 + int(30*r.ExpFloat64())
	sick, vent := r.Float64(), r.Float64() < 0.4
	for h := range n {
		wave := math.Sin(float64(h)/7) * 0.3
		s := sick + wave
		num := func(p, mean, spread float64, digits int) {
			b.WriteByte(',')
			if r.Float64() < p {
				b.WriteString(strconv.FormatFloat(math.Max(mean+spread*r.NormFloat64(), 0.1), 'f', digits, 64))
			}
		}
		fmt.Fprintf(b, "P%06d,%s", i, begin.Add(time.Duration(h)*time.Hour).Format("2006-01-02 15:04"))
		b.WriteByte(',')
		if h == 0 {
			b.WriteString(born)
		}
		if h == 0 {
			num(1, 3.5+2.5*years, 1, 1)
		} else {
			b.WriteByte(',')
		}
		num(.9, 130-1.5*math.Min(years, 40)+20*s, 8, 0)
		num(.87, 75+1.5*math.Min(years, 30)-10*s, 6, 0)
		num(.87, 45+math.Min(years, 20)-8*s, 4, 0)
		num(.86, 57+1.2*math.Min(years, 20)-10*s, 5, 0)
		num(.8, 30-math.Min(years, 14)+5*s, 3, 0)
		num(.87, 96, 1, 0)
		num(.35, 37+s/2, 0.4, 1)
		if vent {
			num(.3, 0.45+0.1*s, 0.03, 2)
			b.WriteString(",1")
		} else {
			b.WriteString(",,")
		}
		for _, p := range []float64{0.7, 0.85, 0.9} {
			b.WriteByte(',')
			if sick > p {
				b.WriteString(strconv.FormatFloat(0.05+0.3*math.Max(s, 0), 'f', 3, 64))
			}
		}
		num(.25, 13-3*s, 0.3, 0)
		num(.2, 0, 0, 0)
		num(.1, 2+s, 0.3, 1)
		gas := .12
		if vent {
			gas = .25
		}
		num(gas, 2+2*s, 0.4, 1)
		num(gas, 85-15*s, 8, 0)
		num(gas, 42, 4, 0)
		num(gas, 7.36, 0.03, 2)
		num(gas, 2, 1, 1)
		lab := .05
		for _, v := range [...][3]float64{{200 - 80*s, 20, 0}, {1.2 + s/3, .1, 1}, {1 + s, .3, 2}, {300, 40, 0}, {11, 3, 1}, {7, 2, 1}, {2, .5, 1},
			{0.5 + s/2, .1, 2}, {15, 4, 0}, {0.8 + s, .2, 1}, {40, 10, 0}, {120, 20, 0}, {4, .3, 1}, {10, 1, 1}} {
			num(lab, v[0], v[1], int(v[2]))
		}
		num(.6, 20+4*years, 5, 0)
		b.WriteByte('\n')
	}
	return n
}

// BenchmarkTrajectories answers every rule in the course of hourly stays, from a
// CSV file to a CSV file and a summary. It reports patient-hours per minute,
// stays per second, processor time per hour and the highest heap seen. STORMGLASS_STAYS sets how many
// stays (default 300; the bar is stated for 40,000).
func BenchmarkTrajectories(b *testing.B) {
	stays := 300
	if s := os.Getenv("STORMGLASS_STAYS"); s != "" {
		var err error
		if stays, err = strconv.Atoi(s); err != nil {
			b.Fatal(err)
		}
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command does
	for _, who := range []string{"children", "adults"} {
		b.Run(who, func(b *testing.B) {
			dir := b.TempDir()
			path := filepath.Join(dir, "hourly.csv")
			f, err := os.Create(path)
			if err != nil {
				b.Fatal(err)
			}
			hourly(f, stays, who == "children", 1)
			if err := f.Close(); err != nil {
				b.Fatal(err)
			}
			var hours float64
			var most uint64
			spent := processor(b)
			for b.Loop() {
				rep, heap := runLoad(b, path, dir)
				hours += rep.Hours
				most = max(most, heap)
			}
			s := b.Elapsed().Seconds()
			b.ReportMetric(hours*60/s, "hours/min")
			b.ReportMetric(float64(b.N*stays)/s, "stays/s")
			b.ReportMetric(float64(most)/(1<<20), "heap-MB")
			b.ReportMetric(float64((processor(b)-spent).Microseconds())/hours, "cpu-us/hour")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// processor is the processor time that the process has used, which another
// load on the machine changes less than the clock's.
func processor(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func runLoad(b *testing.B, path, dir string) (*Report, uint64) {
	rows, err := Create(filepath.Join(dir, "rows.csv"), nil)
	if err != nil {
		b.Fatal(err)
	}
	sum, err := Create(filepath.Join(dir, "summary.csv"), nil)
	if err != nil {
		b.Fatal(err)
	}
	var most uint64
	next := int64(0)
	rep, err := Trajectories(context.Background(), Options{Files: []string{path}, Set: assess.Clinical(), Every: time.Hour, Workers: runtime.GOMAXPROCS(0),
		Progress: func(p Progress) {
			if p.Stays < next {
				return
			}
			next = p.Stays + 500
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
		}}, rows, sum)
	if err != nil {
		b.Fatal(err)
	}
	if rep.Faults > mostFaults(rep) {
		b.Fatalf("%d faults: %v", rep.Faults, rep.Issues)
	}
	for _, o := range []*Output{rows, sum} {
		if err := o.Close(); err != nil {
			b.Fatal(err)
		}
	}
	return rep, most
}

// mostFaults allows a value in a hundred rows outside its plausible range.
func mostFaults(r *Report) int { return int(r.RowsIn / 100) }

// BenchmarkReading folds hourly rows into timelines and asks nothing: the share
// of the cohort's own reading. It reports rows per second.
func BenchmarkReading(b *testing.B) {
	path := filepath.Join(b.TempDir(), "hourly.csv")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	rows := hourly(f, 100, true, 1)
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	opts := Options{Files: []string{path}, Set: assess.Clinical(), Every: time.Hour}
	if err := opts.check(); err != nil {
		b.Fatal(err)
	}
	w := newWorker(&opts, rowLayout(opts.Rules, false))
	spent := processor(b)
	b.ReportAllocs()
	for b.Loop() {
		list, err := newFiles(opts.Files, nil)
		if err != nil {
			b.Fatal(err)
		}
		from := &grouped{r: &reader{opts: &opts, files: list, kinds: map[string]*kind{}}}
		if err := from.each(context.Background(), func(p *bundle) error {
			w.tl, w.current, w.stays = nil, nil, stays{add: w.add}
			return w.read(p)
		}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*rows)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64((processor(b)-spent).Nanoseconds())/1e3/float64(b.N*rows), "cpu-us/row")
}
