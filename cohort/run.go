package cohort

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"stormglass/rule"
	"stormglass/table"
)

// Trajectories streams the files, answers the rules in the course of every
// stay, and writes a row per hour or change to rows and a row per stay to
// summary; either may be nil. The caller closes them. The report is valid also
// beside an error, as far as the work went.
func Trajectories(ctx context.Context, opts Options, rows, summary *Output) (*Report, error) {
	if err := opts.check(); err != nil {
		return &Report{}, err
	}
	opts.Rules = slices.DeleteFunc(slices.Clone(opts.Rules), (*rule.Rule).Draft)
	list, err := newFiles(opts.Files, opts.Stdin)
	if err != nil {
		return &Report{}, err
	}
	r := &run{opts: &opts, rows: rows, summary: summary, reader: &reader{opts: &opts, files: list, kinds: map[string]*kind{}}}
	if opts.Map != nil && opts.Map.Tables {
		if r.reader.set, err = newMimic(list.paths); err != nil {
			return &Report{}, err
		}
	}
	r.reader.sorting = func() { r.tell(func(p *Progress) { p.Sorting = true }) }
	r.layout = rowLayout(opts.Rules, opts.Items)
	if err := r.headers(); err != nil {
		return &Report{}, err
	}
	err = r.pipeline(ctx)
	if err == nil && r.reader.set != nil && len(r.reader.kinds) == 0 {
		err = fmt.Errorf("none of the files is a table of the data set %s: %s", opts.Map.Name, opts.Map.About)
	}
	return r.report(), err
}

// run is one call of Trajectories.
type run struct {
	opts          *Options
	rows, summary *Output
	layout        *layout
	reader        *reader
	workers       []*worker

	mu   sync.Mutex
	done Progress
}

func (r *run) headers() error {
	if r.rows != nil {
		if err := r.rows.begin(r.layout.columns); err != nil {
			return err
		}
	}
	if r.summary == nil {
		return nil
	}
	probe := newWorker(r.opts, r.layout)
	return r.summary.begin(summaryLayout(probe.tracks, probe.sepsis.ok).columns)
}

// answered is the pages of one patient.
type answered struct {
	rows, summary page
	err           error
}

// job is one patient on the way; its pages come through done.
type job struct {
	b    *bundle
	done chan answered
}

// pipeline runs the reader, the workers and the writer. Patients are handed out in
// their order and written in their order; at most a few per worker are under
// way.
func (r *run) pipeline(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	work := make(chan job, r.opts.Workers)
	order := make(chan job, 4*r.opts.Workers)
	var wait sync.WaitGroup
	for range r.opts.Workers {
		w := newWorker(r.opts, r.layout)
		r.workers = append(r.workers, w)
		wait.Add(1)
		go func() {
			defer wait.Done()
			for j := range work {
				j.done <- r.answer(w, j.b)
			}
		}()
	}
	written := make(chan error, 1)
	go func() { written <- r.write(order, stop) }()
	err := r.read(ctx, work, order)
	close(work)
	close(order)
	wait.Wait()
	if w := <-written; w != nil && (err == nil || errors.Is(err, context.Canceled)) {
		err = w
	}
	return err
}

func (r *run) read(ctx context.Context, work, order chan<- job) error {
	var from bundles = &grouped{r: r.reader}
	if r.opts.Sort || r.opts.Map != nil && r.opts.Map.Tables {
		from = &sorted{r: r.reader, dir: r.opts.TempDir, memory: r.opts.Memory}
	}
	return from.each(ctx, func(b *bundle) error {
		j := job{b, make(chan answered, 1)}
		select {
		case order <- j:
		case <-ctx.Done():
			return ctx.Err()
		}
		select {
		case work <- j:
		case <-ctx.Done():
			j.done <- answered{err: ctx.Err()}
			return ctx.Err()
		}
		return nil
	})
}

func (r *run) answer(w *worker, b *bundle) answered {
	var a answered
	if r.rows != nil {
		a.rows = r.rows.page()
	}
	if r.summary != nil {
		a.summary = r.summary.page()
	}
	before := w.counts
	a.err = w.patient(b, a.rows, a.summary)
	r.tell(func(p *Progress) {
		p.Sorting = false
		p.Stays += w.counts.stays - before.stays
		p.Rows += int64(len(b.records))
		p.Hours += w.counts.hours - before.hours
	})
	return a
}

// tell counts progress and passes it on.
func (r *run) tell(count func(p *Progress)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	count(&r.done)
	r.done.Read, r.done.Size = r.reader.files.read.Load(), r.reader.files.size.Load()
	if r.opts.Progress != nil {
		r.opts.Progress(r.done)
	}
}

// write takes the pages in the order of the patients.
func (r *run) write(order <-chan job, stop func()) error {
	var first error
	for j := range order {
		a := <-j.done
		if first != nil {
			continue
		}
		err := a.err
		if err == nil && a.rows != nil {
			err = r.rows.put(a.rows)
		}
		if err == nil && a.summary != nil {
			err = r.summary.put(a.summary)
		}
		if err != nil {
			first = err
			stop()
		}
	}
	return first
}

// report adds up what the workers counted.
func (r *run) report() *Report {
	out := &Report{Files: r.reader.files.count - len(r.reader.skipped), Skipped: r.reader.skipped, RowsIn: r.reader.rows, Unmapped: map[string]int{}, Out: map[string]int64{}}
	assumed := map[string]bool{}
	take := func(res *table.Result) {
		for k, n := range res.Unmapped {
			out.Unmapped[k] += n
		}
		out.Faults += res.Faults
		out.Issues = append(out.Issues, res.Issues...)
		for _, a := range res.Assumed {
			if !assumed[a] {
				assumed[a] = true
				out.Assumed = append(out.Assumed, a)
			}
		}
	}
	for _, c := range r.reader.counters {
		take(c.counts())
	}
	for _, w := range r.workers {
		for _, rd := range w.readers {
			take(rd.counts())
		}
		c := &w.counts
		out.Stays, out.Hours, out.RowsOut, out.Empty = out.Stays+c.stays, out.Hours+c.hours, out.RowsOut+c.rows, out.Empty+c.empty
		out.Faults += c.faults
		out.Issues = append(out.Issues, c.issues...)
		for id, n := range c.out {
			out.Out[id] += n
		}
	}
	slices.Sort(out.Assumed)
	slices.SortStableFunc(out.Issues, func(a, b table.Issue) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Why, b.Why))
	})
	out.Issues = slices.Compact(out.Issues)
	return out
}
