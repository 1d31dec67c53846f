package station

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/hl7"
	"stormglass/hl7/mllp"
)

// TestMain lets more tests run at once than there are processors: most of their
// time they wait for the ward's pause between two answers.
func TestMain(m *testing.M) {
	flag.Parse()
	if runtime.GOMAXPROCS(0) < 6 {
		if err := flag.Set("test.parallel", "6"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// start is when the tests' unit begins: a still clock stands there.
var start = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// handClock stands still until a test moves it. The ward looks at it often.
type handClock struct {
	mu    sync.Mutex
	at    event.Time
	fault atomic.Bool // the ward, which alone asks Until, meets a fault
}

func (c *handClock) Now() event.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *handClock) Until(t event.Time) time.Duration {
	if c.fault.Load() {
		panic("invented")
	}
	if t <= c.Now() {
		return 0
	}
	return 20 * time.Millisecond
}

// set moves the clock forward.
func (c *handClock) set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = max(c.at, event.TimeOf(t))
}

// textBuffer collects log lines from several goroutines.
type textBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *textBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *textBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// rig is a running station with its clock, its log lines and a client.
type rig struct {
	*Station
	t      *testing.T
	data   string
	clock  *handClock
	lines  *textBuffer
	client *http.Client
	stop   func() error // ends Run and returns what it returned
}

// rules is one rule set for all tests: making it takes a while.
var rules = sync.OnceValue(assess.Clinical)

// run opens a station in a folder of its own and runs it until the test ends.
func run(t *testing.T, change ...func(*Config)) *rig {
	t.Helper()
	return runIn(t, filepath.Join(t.TempDir(), "data"), change...)
}

func runIn(t *testing.T, data string, change ...func(*Config)) *rig {
	t.Helper()
	r := &rig{t: t, data: data, clock: &handClock{at: event.TimeOf(start)}, lines: new(textBuffer)}
	r.client = &http.Client{Timeout: 10 * time.Second, Transport: new(http.Transport),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	cfg := Config{
		Data: data, HTTP: "127.0.0.1:0", MLLP: "127.0.0.1:0", Map: new(hl7.Map), Rules: rules(), Clock: r.clock,
		Logger: slog.New(slog.NewTextHandler(r.lines, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	for _, c := range change {
		c(&cfg)
	}
	st, err := Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	r.Station = st
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- st.Run(ctx) }()
	r.stop = sync.OnceValue(func() error {
		r.client.CloseIdleConnections()
		cancel()
		select {
		case err := <-done:
			return err
		case <-time.After(15 * time.Second):
			return fmt.Errorf("the station did not stop within 15 s")
		}
	})
	t.Cleanup(func() {
		if err := r.stop(); err != nil && !t.Failed() {
			t.Errorf("Run: %v", err)
		}
	})
	return r
}

// dial opens an HL7 connection.
func (r *rig) dial() *mllp.Client {
	r.t.Helper()
	c, err := mllp.Dial(r.t.Context(), r.MLLPAddr(), nil)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { c.Close() })
	return c
}

func soon(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// send sends one message over a connection of its own and returns the answer.
func (r *rig) send(msg string) string {
	r.t.Helper()
	c := r.dial()
	defer c.Close()
	ack, err := c.Send(soon(r.t), []byte(msg))
	if err != nil {
		r.t.Fatalf("sending %.60q: %v", msg, err)
	}
	return string(ack)
}

// accepted sends messages and wants AA for each.
func (r *rig) accepted(msgs ...string) {
	r.t.Helper()
	for _, m := range msgs {
		wantAck(r.t, r.send(m), "AA", "")
	}
}

// field reads SEG-n.
func field(msg, segment string, n int) string {
	for _, s := range strings.FieldsFunc(msg, func(c rune) bool { return c == '\r' || c == '\n' }) {
		f := strings.Split(s, "|")
		if f[0] != segment {
			continue
		}
		if segment == "MSH" {
			n-- // the first separator is a field itself
		}
		if n < len(f) {
			return f[n]
		}
	}
	return ""
}

// wantAck checks MSA-1, and MSA-2 where a control id is given.
func wantAck(t *testing.T, ack, code, control string) {
	t.Helper()
	if got := field(ack, "MSA", 1); got != code {
		t.Errorf("answered %s, want %s:\n%s", got, code, strings.ReplaceAll(ack, "\r", "\n"))
	}
	if got := field(ack, "MSA", 2); control != "" && got != control {
		t.Errorf("the answer is to %q, want %q", got, control)
	}
}

// reply is one HTTP answer.
type reply struct {
	code   int
	header http.Header
	body   string
}

// text is the page as a reader sees it: no tags, single spaces.
func (p reply) text() string {
	s := regexp.MustCompile(`(?s)<(script|style)[^>]*>.*?</(script|style)>`).ReplaceAllString(p.body, " ")
	s = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(s, " ")
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}

// do sends a request to a path of the station.
func (r *rig) do(method, path string, body string, header ...string) reply {
	r.t.Helper()
	req, err := http.NewRequestWithContext(r.t.Context(), method, strings.TrimSuffix(r.URL(), "/")+path, strings.NewReader(body))
	if err != nil {
		r.t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		if header[i] == "Host" {
			req.Host = header[i+1]
			continue
		}
		req.Header.Set(header[i], header[i+1])
	}
	res, err := r.client.Do(req)
	if err != nil {
		r.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return reply{res.StatusCode, res.Header, string(b)}
}

// page gets a page and wants 200.
func (r *rig) page(path string, header ...string) reply {
	r.t.Helper()
	p := r.do(http.MethodGet, path, "", header...)
	if p.code != http.StatusOK {
		r.t.Fatalf("GET %s: %d\n%s", path, p.code, p.body)
	}
	return p
}

// wait polls until ok, at most eight seconds.
func (r *rig) wait(what string, ok func() bool) {
	r.t.Helper()
	for deadline := time.Now().Add(8 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	r.t.Fatalf("not within 8 s: %s", what)
}

// settled waits until everything stored is folded and every bed's answer knows
// its newest events.
func (r *rig) settled() {
	r.t.Helper()
	r.wait("the ward has read the log", func() bool { return r.Ward().Seq() >= r.Log().Last().Seq })
	r.wait("every message is visible", func() bool { return r.Ward().Counts().Visible >= r.Log().Last().Seq })
	before := r.Ward().Counts().Assessments
	quiet := time.Now()
	r.wait("the ward has assessed", func() bool {
		if n := r.Ward().Counts().Assessments; n != before {
			before, quiet = n, time.Now()
		}
		return time.Since(quiet) > 350*time.Millisecond // the pause between two assessments is 250 ms
	})
}

// token is the address of a patient.
func (r *rig) token(mrn string) string {
	r.t.Helper()
	for _, b := range r.Ward().Beds() {
		if b.Patient.Value == mrn {
			return b.Token
		}
	}
	r.t.Fatalf("no bed of %s", mrn)
	return ""
}

// messages reads the whole log.
func (r *rig) messages() (list []eventlog.Message) {
	r.t.Helper()
	if err := r.Log().ReadFrom(r.t.Context(), 1, func(m eventlog.Message) error {
		list = append(list, m)
		return nil
	}); err != nil {
		r.t.Fatal(err)
	}
	return list
}

// held reads the quarantine, newest first.
func (r *rig) held() (list []eventlog.Held) {
	r.t.Helper()
	if err := r.Log().Held(r.t.Context(), func(h eventlog.Held) error {
		list = append(list, h)
		return nil
	}); err != nil {
		r.t.Fatal(err)
	}
	return list
}

// child is an invented patient: names and numbers that occur nowhere else.
type child struct{ mrn, family, given, born string }

var (
	quilla = child{"H990017", "Zebrowska", "Quilla", "20220315"}
	ottmar = child{"H990018", "Yxkull", "Ottmar", "20210704"}
)

func (c child) pid() string {
	return "PID|1||" + c.mrn + "^^^HOSP^MR||" + c.family + "^" + c.given + "||" + c.born + "|F\r"
}

func stamp(t time.Time) string { return t.UTC().Format("20060102150405") + "+0000" }

// msh is a header; sent is MSH-7.
func msh(kind, control string, sent time.Time) string {
	return "MSH|^~\\&|LAB|HOSP|STORMGLASS|HOSP|" + stamp(sent) + "||" + kind + "|" + control + "|P|2.5.1\r"
}

// result is one laboratory result drawn at an instant.
type result struct {
	loinc, name, value, unit, status string
	drawn                            time.Time
}

func platelets(value string, drawn time.Time) result {
	return result{"777-3", "Platelets", value, "10*3/uL", "F", drawn}
}

func lactate(value string, drawn time.Time) result {
	return result{"2524-7", "Lactate", value, "mmol/L", "F", drawn}
}

// oru is a laboratory message with one order.
func oru(control string, c child, sent time.Time, results ...result) string {
	var b strings.Builder
	b.WriteString(msh("ORU^R01^ORU_R01", control, sent) + c.pid())
	fmt.Fprintf(&b, "OBR|1|P%s|F%s|24323-8^Panel^LN|||%s\r", c.mrn, c.mrn+results[0].loinc+stamp(results[0].drawn)[:12], stamp(results[0].drawn))
	for i, x := range results {
		fmt.Fprintf(&b, "OBX|%d|NM|%s^%s^LN||%s|%s|||||%s|||%s\r", i+1, x.loinc, x.name, x.value, x.unit, x.status, stamp(x.drawn))
	}
	return b.String()
}

// adt is an admission into a bed, or another event of administration.
func adt(trigger, control string, c child, sent time.Time, bed string) string {
	return msh("ADT^"+trigger, control, sent) + "EVN|" + trigger + "|" + stamp(sent) + "\r" + c.pid() + "PV1|1|I|PICU^" + bed + "^1\r"
}

// merge gives up prior's number for keep's (A40), or undoes it (A37).
func merge(control string, keep, prior child, sent time.Time) string {
	return msh("ADT^A40^ADT_A39", control, sent) + "EVN|A40|" + stamp(sent) + "\r" + keep.pid() + "MRG|" + prior.mrn + "^^^HOSP^MR\r"
}

func unmerge(control string, one, other child, sent time.Time) string {
	return msh("ADT^A37^ADT_A37", control, sent) + "EVN|A37|" + stamp(sent) + "\r" + one.pid() + strings.Replace(other.pid(), "PID|1", "PID|2", 1)
}

var (
	recentChange = regexp.MustCompile(`<li>(?:just now|[0-9]+ (?:min|h|d) ago): .*?</li>`)
	change6h     = regexp.MustCompile(`<span class="delta[^"]*">[^<]*</span>`)
	rowStart     = regexp.MustCompile(`<tr class="[^"]*">`)
	address      = regexp.MustCompile(`127\.0\.0\.1:[0-9]+`)
)

// boardText is a board as its reader sees it, without what depends on when the
// ward last looked: recent changes, the comparison with six hours ago (kept for
// ten minutes) and with it the order of the rows.
func boardText(page string) string {
	page = address.ReplaceAllString(change6h.ReplaceAllString(recentChange.ReplaceAllString(page, ""), ""), "")
	rows := rowStart.Split(page, -1)
	for i := range rows {
		rows[i] = reply{body: rows[i]}.text()
	}
	slices.Sort(rows)
	return strings.Join(rows, "\n")
}
