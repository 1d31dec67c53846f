package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sort"
	"sync"
	"time"

	"stormglass/ward"
)

// limiter bounds the number of open event streams.
type limiter struct {
	mu  sync.Mutex
	n   int
	max int
}

func (l *limiter) take() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.n >= l.max {
		return false
	}
	l.n++
	return true
}

func (l *limiter) give() {
	l.mu.Lock()
	l.n--
	l.mu.Unlock()
}

type wireUpdate struct {
	What  string `json:"what"`
	Token string `json:"token,omitempty"`
	Clock string `json:"clock"`
	Seq   uint64 `json:"seq"`
}

// events is the one stream of a browser: which patient changed, never what.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	if !s.live.take() {
		http.Error(w, "too many open streams", http.StatusServiceUnavailable)
		return
	}
	defer s.live.give()
	rc := http.NewResponseController(w)
	if err := rc.SetReadDeadline(time.Time{}); err != nil {
		s.cfg.Logger.Debug("stream keeps its read deadline", "error", err)
	}
	updates, cancel := s.cfg.Ward.Subscribe()
	defer cancel()
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	tick := time.NewTicker(5 * time.Second)
	defer tick.Stop()
	if !s.send(w, rc, ward.Update{What: "reload", At: s.cfg.Ward.Now()}) {
		return
	}
	for {
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
			if !s.send(w, rc, ward.Update{What: "tick", At: s.cfg.Ward.Now()}) {
				return
			}
		case u, ok := <-updates:
			if !ok { // dropped for being slow, or shutting down: the browser reconnects and reloads
				return
			}
			if !s.send(w, rc, u) {
				return
			}
		}
	}
}

func (s *Server) send(w http.ResponseWriter, rc *http.ResponseController, u ward.Update) bool {
	b, err := json.Marshal(wireUpdate{What: u.What, Token: u.Token, Clock: clockText(u.At), Seq: u.Seq})
	if err != nil {
		return false
	}
	if err := rc.SetWriteDeadline(time.Now().Add(10 * time.Second)); err != nil {
		s.cfg.Logger.Debug("stream has no write deadline", "error", err)
	}
	if _, err := fmt.Fprintf(w, "data: %s\n\n", b); err != nil {
		return false
	}
	return rc.Flush() == nil
}

// health answers 200 while the log takes messages.
func (s *Server) health(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	if err := s.cfg.Ward.Err(); err != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
		fmt.Fprintln(w, "failed: the event log takes no more messages")
		return
	}
	fmt.Fprintln(w, "ok")
}

// metrics is in the Prometheus text format, without patient data.
func (s *Server) metrics(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	stats := s.wardStats()
	if s.cfg.Stats != nil {
		stats = append(stats, s.cfg.Stats()...)
	}
	sort.Slice(stats, func(i, j int) bool { return stats[i].Name < stats[j].Name })
	for _, m := range stats {
		fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s %s\n%s %v\n", m.Name, m.Help, m.Name, m.Type, m.Name, m.Value)
	}
}

func (s *Server) wardStats() []Stat {
	c := s.cfg.Ward.Counts()
	return []Stat{
		{"stormglass_patients", "Patients known to the ward", "gauge", float64(c.Patients)},
		{"stormglass_messages_visible_total", "Messages whose answer is published", "counter", float64(c.Visible)},
		{"stormglass_assessments_total", "Assessments made", "counter", float64(c.Assessments)},
		{"stormglass_quarantined_total", "Messages in quarantine", "gauge", float64(c.Quarantined)},
		{"stormglass_unmapped_total", "Results with an unknown code or unit", "counter", float64(c.Unmapped)},
		{"stormglass_listeners", "Open event streams", "gauge", float64(c.Listeners)},
		{"stormglass_listeners_dropped_total", "Event streams dropped for being slow", "counter", float64(c.Dropped)},
		{"stormglass_visible_lag_ms", "Greatest age of a message when its answer was last published, milliseconds", "gauge", float64(c.LagMillis)},
	}
}
