package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"stormglass/event"
	"stormglass/hl7/mllp"
	"stormglass/sim"
	"stormglass/station"
)

func demoCommand() command {
	return command{
		name: "demo", usage: "demo [flags]",
		summary: "the whole product with a simulated intensive care unit",
		long: `Starts the server on embedded defaults and a simulated unit that sends it real HL7 v2.5.1 over
MLLP, in time lapse. Every patient is invented. Ctrl-C stops; starting again with the same --data
continues from what was stored.`,
		examples: []string{
			"stormglass demo",
			"stormglass demo --data ./demo --speed 600",
			"stormglass demo --beds 24 --seed 7 --http 127.0.0.1:9090",
		},
		run: runDemo,
	}
}

// demoPlan is what a demo needs to continue: the stream is a function of it.
type demoPlan struct {
	Seed  uint64    `json:"seed"`
	Beds  int       `json:"beds"`
	Start time.Time `json:"start"`
}

func runDemo(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f serveFlags
	f.register(fs, "`dir`ectory to keep and continue the demo in (default: a temporary one, removed at the end)")
	speed := fs.Float64("speed", sim.DefaultSpeed, "virtual seconds per second")
	beds := fs.Int("beds", sim.DefaultBeds, "number of beds")
	seed := fs.Uint64("seed", 1, "seed of the patients and of the faults in delivery")
	faults := fs.Bool("faults", true, "also deliver late, twice, corrected, garbled and in wrong units")
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return usagef("unexpected argument %q", rest[0])
	}
	if *speed <= 0 || *speed > 100000 || *beds < 1 || *beds > 500 {
		return usagef("--speed must lie in 1..100000 and --beds in 1..500")
	}
	data, remove, err := demoFolder(f.data)
	if err != nil {
		return failf("%v", err)
	}
	defer remove()
	plan, err := planOf(data, demoPlan{Seed: *seed, Beds: *beds, Start: time.Now().UTC().Truncate(time.Minute)})
	if err != nil {
		return failf("%v", err)
	}
	clock := &demoClock{speed: *speed}
	cfg := station.Config{Data: data, HTTP: f.http, MLLP: f.mllp, Clock: clock, Simulated: int(*speed), Interrupt: true, Logger: f.logger(io)}
	if err := simulatedMaps(&cfg); err != nil {
		return failf("%v", err)
	}
	if cfg.Immune, err = simulatedSite(); err != nil {
		return failf("%v", err)
	}
	cfg.Rules = cfg.Immune.Rules
	fitRuntime()
	st, err := station.Open(ctx, cfg)
	if err != nil {
		return openError(err)
	}
	fmt.Fprintf(io.out, "Stormglass demo: %d simulated beds, time lapse ×%g. All patients are invented.\n\n   look at   %s\n\n   HL7 v2.5.1 arrives at mllp://%s; data in %s\n   Ctrl-C stops.\n", plan.Beds, *speed, st.URL(), st.MLLPAddr(), data)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	sent := make(chan error, 1)
	go func() {
		err := (&driver{st: st, clock: clock, plan: plan, faults: *faults, io: io}).run(ctx)
		if err != nil && ctx.Err() == nil {
			cancel()
		}
		sent <- err
	}()
	err = st.Run(ctx)
	cancel()
	if sendErr := <-sent; sendErr != nil && !errors.Is(sendErr, context.Canceled) {
		return failf("the simulated unit stopped: %v", sendErr)
	}
	fmt.Fprintln(io.out, "stopped.")
	if f.data != "" {
		fmt.Fprintf(io.out, "continue with: stormglass demo --data %s\n", f.data)
	}
	return err
}

// demoFolder makes the data folder; a temporary one is removed at the end.
func demoFolder(dir string) (path string, remove func(), err error) {
	if dir != "" {
		return dir, func() {}, nil
	}
	dir, err = os.MkdirTemp("", "stormglass-demo-")
	return dir, func() { _ = os.RemoveAll(dir) }, err
}

// planOf reads the plan kept in a data folder, or keeps the given one.
func planOf(dir string, p demoPlan) (demoPlan, error) {
	path := filepath.Join(dir, "demo.json")
	b, err := os.ReadFile(path)
	if err == nil {
		var kept demoPlan
		if err := json.Unmarshal(b, &kept); err != nil || kept.Beds < 1 || kept.Start.IsZero() {
			return p, fmt.Errorf("%s: not a demo's plan; choose another --data folder", path)
		}
		return kept, nil
	}
	if !errors.Is(err, os.ErrNotExist) {
		return p, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return p, err
	}
	b, err = json.Marshal(p)
	if err != nil {
		return p, err
	}
	return p, os.WriteFile(path, b, 0o600)
}

// driver sends the simulated unit's messages over one MLLP connection per feed.
type driver struct {
	st     *station.Station
	clock  *demoClock
	plan   demoPlan
	faults bool
	io     *streams
	lanes  map[sim.Feed]chan sim.Message
	wg     sync.WaitGroup
	fail   chan error
}

// run sends until ctx ends. Messages that an earlier run stored are skipped:
// they would be answered AA and applied no second time.
func (d *driver) run(ctx context.Context) error {
	d.lanes, d.fail = map[sim.Feed]chan sim.Message{}, make(chan error, 16)
	defer func() {
		for _, lane := range d.lanes {
			close(lane)
		}
		d.wg.Wait()
	}()
	resume := d.resume(ctx)
	running := false
	for m := range sim.Faulty(d.plan.Seed, d.faults, sim.Stream(d.plan.Seed, d.plan.Beds, d.plan.Start)) {
		at := event.TimeOf(m.At)
		if at <= resume {
			continue
		}
		if m.At.Before(d.plan.Start) {
			d.clock.follow(at)
		} else {
			if !running {
				d.clock.run(max(event.TimeOf(d.plan.Start), resume))
				running = true
			}
			if !sleep(ctx, d.clock.Until(at)) {
				return ctx.Err()
			}
		}
		select {
		case d.lane(ctx, m.Feed) <- m:
		case err := <-d.fail:
			return err
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// resume is the recorded time of the newest stored message, 0 for a new log.
func (d *driver) resume(ctx context.Context) event.Time {
	select {
	case <-d.st.Ward().Ready():
	case <-ctx.Done():
		return 0
	}
	return d.st.Ward().Recorded()
}

func sleep(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}

// lane returns a feed's queue, with its connection opened on first use.
func (d *driver) lane(ctx context.Context, f sim.Feed) chan<- sim.Message {
	if lane, ok := d.lanes[f]; ok {
		return lane
	}
	lane := make(chan sim.Message)
	d.lanes[f] = lane
	d.wg.Go(func() {
		if err := d.send(ctx, lane); err != nil && ctx.Err() == nil {
			d.fail <- err
		}
	})
	return lane
}

func (d *driver) send(ctx context.Context, lane <-chan sim.Message) error {
	c, err := mllp.Dial(ctx, d.st.MLLPAddr(), nil)
	if err != nil {
		return err
	}
	defer c.Close()
	for m := range lane {
		sctx, cancel := context.WithTimeout(ctx, 10*time.Second)
		_, err := c.Send(sctx, m.Bytes)
		cancel()
		if err != nil {
			return err
		}
	}
	return nil
}
