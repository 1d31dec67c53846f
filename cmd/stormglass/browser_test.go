package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	cdruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// lockedBuffer collects a command's output while it runs.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// demo is a running `stormglass demo`.
type demo struct {
	url  string
	out  *lockedBuffer
	stop func() int
}

// startDemo runs the command as a user would, on free ports.
func startDemo(t *testing.T, args ...string) *demo {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	d := &demo{out: &lockedBuffer{}}
	done := make(chan int, 1)
	args = append([]string{"demo", "--http", "127.0.0.1:0", "--mllp", "127.0.0.1:0"}, args...)
	go func() {
		done <- run(ctx, &streams{in: strings.NewReader(""), out: d.out, err: d.out}, args)
	}()
	var once sync.Once
	code := -1
	d.stop = func() int {
		once.Do(func() {
			cancel()
			select {
			case code = <-done:
			case <-time.After(20 * time.Second):
				t.Error("the demo did not stop within 20 s of an interrupt")
			}
		})
		return code
	}
	t.Cleanup(func() { d.stop() })
	re := regexp.MustCompile(`http://[0-9.:]+/`)
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if d.url = re.FindString(d.out.String()); d.url != "" {
			return d
		}
		select {
		case code = <-done:
			t.Fatalf("the demo ended with %d:\n%s", code, d.out)
		default:
		}
	}
	t.Fatalf("the demo printed no address:\n%s", d.out)
	return nil
}

func fetch(t *testing.T, url string) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("GET %s: %d, %v\n%s", url, r.StatusCode, err, b)
	}
	return string(b)
}

// waitFor polls until ok, at most d.
func waitFor(t *testing.T, d time.Duration, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(d); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within %v: %s", d, what)
}

func TestDemoFillsMovesStopsAndContinues(t *testing.T) {
	data := filepath.Join(t.TempDir(), "demo")
	d := startDemo(t, "--data", data, "--beds", "12", "--speed", "600")
	rows := func() int { return strings.Count(fetch(t, d.url+"board"), `class="bed"`) }
	waitFor(t, 20*time.Second, "twelve beds on the board", func() bool { return rows() >= 12 })
	seen := func() float64 { return metric(t, d.url, "stormglass_messages_visible_total") }
	before := seen()
	waitFor(t, 20*time.Second, "more messages", func() bool { return seen() > before+20 })
	if code := d.stop(); code != exitOK {
		t.Fatalf("exit code %d after an interrupt:\n%s", code, d.out)
	}
	kept := before
	again := startDemo(t, "--data", data)
	waitFor(t, 20*time.Second, "the stored patients", func() bool {
		return strings.Count(fetch(t, again.url+"board"), `class="bed"`) >= 12
	})
	if got := metric(t, again.url, "stormglass_messages_visible_total"); got < kept {
		t.Errorf("after a restart %v messages are visible, before it %v", got, kept)
	}
	if n := metric(t, again.url, "stormglass_hl7_accepted_total"); n > 2000 {
		t.Errorf("the restarted demo sent %v messages anew: it should continue", n)
	}
}

func metric(t *testing.T, url, name string) float64 {
	t.Helper()
	for _, line := range strings.Split(fetch(t, url+"metrics"), "\n") {
		if rest, ok := strings.CutPrefix(line, name+" "); ok {
			var v float64
			if _, err := fmt.Sscan(rest, &v); err != nil {
				t.Fatal(err)
			}
			return v
		}
	}
	t.Fatalf("no metric %s", name)
	return 0
}

// browser finds Chromium; without one the test is skipped, but fails in CI.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("no browser: `make tools` installs Chromium")
	}
	t.Skip("no browser found; `make tools` installs Chromium")
	return ""
}

// axe returns the source of axe-core.
func axe(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../../unit/testdata/oracle/node_modules/axe-core/axe.min.js")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("axe-core is missing: `make tools` installs it")
		}
		t.Skip("axe-core is missing; `make tools` installs it")
	}
	return string(b)
}

// look is one way of looking at a page.
type look struct {
	name  string
	width int64
	dark  bool
}

func TestScreensAreAccessible(t *testing.T) {
	if testing.Short() {
		t.Skip("the browser test takes about a minute")
	}
	exe, script := browser(t), axe(t)
	d := startDemo(t, "--beds", "24", "--speed", "60", "--seed", "1")
	waitFor(t, 30*time.Second, "a full board", func() bool { return strings.Count(fetch(t, d.url+"board"), `class="bed"`) >= 20 })
	alloc, cancel := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(exe), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true), chromedp.Flag("disable-quic", true), chromedp.Flag("no-first-run", true))...)
	defer cancel()
	ctx, cancel := chromedp.NewContext(alloc)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 10*time.Minute)
	defer cancel()
	patient := regexp.MustCompile(`href="(/p/[a-z2-7]+)"`).FindStringSubmatch(fetch(t, d.url+"board"))[1]
	pages := []struct{ name, path string }{
		{"board", ""}, {"patient", patient[1:]}, {"immune", patient[1:] + "/immune"}, {"course", patient[1:] + "/course"}, {"why", patient[1:] + "/why/phoenix"}, {"why-immune", patient[1:] + "/why/precise.trips_a"},
		{"rules", "rules"}, {"rule", "rules/phoenix"}, {"operations", "operations"}, {"message", "operations/message/1"}, {"intended-use", "intended-use"}, {"login", "login"},
	}
	for _, l := range []look{{"light", 1440, false}, {"dark", 1440, true}, {"narrow", 400, false}, {"narrow-dark", 400, true}, {"reflow", 320, false}} {
		for _, p := range pages {
			t.Run(p.name+"/"+l.name, func(t *testing.T) { examine(t, ctx, d.url+p.path, p.name, l, script) })
		}
	}
}

// examine opens a page, runs axe-core, checks that nothing overflows sideways,
// and keeps a picture where STORMGLASS_SHOTS names a folder.
func examine(t *testing.T, ctx context.Context, url, name string, l look, script string) {
	// The dark looks are the same documents in other colours: only those are
	// examined again.
	scheme, rules := "light", `["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]`
	if l.dark {
		scheme, rules = "dark", `{type: "rule", values: ["color-contrast", "link-in-text-block"]}`
	}
	var found string
	var wide int64
	var shot []byte
	err := chromedp.Run(ctx,
		chromedp.EmulateViewport(l.width, 1000),
		chromedp.ActionFunc(func(ctx context.Context) error {
			return emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}).Do(ctx)
		}),
		chromedp.Navigate(url),
		chromedp.WaitReady("main"),
		chromedp.Evaluate(script+";0", nil),
		chromedp.Evaluate(`axe.run(document, {runOnly: `+rules+`}).then(r => JSON.stringify(r.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.slice(0,3).map(n => n.html + " " + (n.failureSummary||""))}))))`,
			&found, func(p *cdruntime.EvaluateParams) *cdruntime.EvaluateParams { return p.WithAwaitPromise(true) }),
		chromedp.Evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`, &wide),
		chromedp.ActionFunc(func(ctx context.Context) (err error) {
			if os.Getenv("STORMGLASS_SHOTS") == "" {
				return nil
			}
			shot, err = page.CaptureScreenshot().WithCaptureBeyondViewport(true).Do(ctx)
			return err
		}),
	)
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("STORMGLASS_SHOTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name+"-"+l.name+".png"), shot, 0o644); err != nil {
			t.Error(err)
		}
	}
	var violations []struct {
		ID, Help string
		Nodes    []string
	}
	if err := json.Unmarshal([]byte(found), &violations); err != nil {
		t.Fatal(err)
	}
	for _, v := range violations {
		t.Errorf("%s (%s): %s\n  %s", v.ID, l.name, v.Help, strings.Join(v.Nodes, "\n  "))
	}
	if wide > 0 {
		t.Errorf("the page is %d px wider than its window of %d px", wide, l.width)
	}
}
