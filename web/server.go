// Package web shows the ward: the unit board, the patient, the reasons, the
// rules and the operations page, as server-rendered HTML that a live event
// stream keeps fresh. It computes nothing clinical; it renders assessments.
package web

import (
	"bytes"
	"context"
	"embed"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/immune"
	"stormglass/ward"
)

//go:embed templates/*.html static/*
var files embed.FS

// Auditor keeps who read or did what.
type Auditor interface {
	AppendAudit(ctx context.Context, r eventlog.AuditRecord) error
}

// Config is what the screens need to run.
type Config struct {
	Ward    *ward.Ward
	Log     eventlog.Log
	Rules   *assess.Ruleset
	Immune  immune.Config // the site's settings; its Rules are those above
	Access  Access
	Audit   Auditor // nil: no audit (tests)
	Asserts AssertFunc
	FHIR    http.Handler // nil: no FHIR interface
	Logger  *slog.Logger
	Speed   int    // time lapse of a simulated unit, 0 for a real one
	MLLP    string // address shown on the empty board
	Secure  bool   // served over TLS: cookies are marked so
	// Stats returns the counters of /metrics that the edges keep, sorted by name.
	Stats func() []Stat
}

// AssertFunc stores a clinician's assertion durably and returns when it is.
type AssertFunc func(ctx context.Context, user string, p event.Patient, a event.AssertDetail, at event.Time) error

// Stat is one counter or gauge.
type Stat struct {
	Name  string // "stormglass_hl7_messages_total"
	Help  string
	Type  string // counter or gauge
	Value float64
}

// Server is the HTTP side of the product.
type Server struct {
	cfg   Config
	pages *template.Template
	rules *rulebook
	live  limiter
	seen  refreshes
	drawn courses
}

// New builds the server; the error is a fault in the embedded templates.
func New(cfg Config) (*Server, error) {
	if cfg.Logger == nil {
		cfg.Logger = slog.New(slog.DiscardHandler)
	}
	t, err := newTemplates().ParseFS(files, "templates/*.html")
	if err != nil {
		return nil, err
	}
	return &Server{cfg: cfg, pages: t, rules: newRulebook(cfg.Rules), live: limiter{max: 512}}, nil
}

// Handler returns the guarded routes.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	static, _ := fs.Sub(files, "static") // the folder is embedded
	mux.Handle("GET /static/", http.StripPrefix("/static/", http.FileServerFS(static)))
	mux.HandleFunc("GET /{$}", s.board)
	mux.HandleFunc("GET /board", s.audited("read unit board /live", s.boardLive))
	mux.HandleFunc("GET /p/{token}", s.patient)
	mux.HandleFunc("GET /p/{token}/live", s.patientLive)
	mux.HandleFunc("GET /p/{token}/course", s.trajectory)
	mux.HandleFunc("GET /p/{token}/immune", s.immunePageOf)
	mux.HandleFunc("GET /p/{token}/why/{rule}", s.why)
	mux.HandleFunc("POST /p/{token}/assert", s.assert)
	mux.HandleFunc("GET /alerts", s.audited("read alerts /live", s.alerts))
	mux.HandleFunc("GET /rules", s.knowledge)
	mux.HandleFunc("GET /rules/{id}", s.rulePage)
	mux.HandleFunc("GET /operations", s.operations)
	mux.HandleFunc("GET /operations/live", s.audited("read operations /live", s.operationsLive))
	mux.HandleFunc("GET /operations/message/{seq}", s.message)
	mux.HandleFunc("GET /intended-use", s.intendedUse)
	mux.HandleFunc("GET /events", s.events)
	mux.HandleFunc("GET /login", s.login)
	mux.HandleFunc("POST /login", s.loginPost)
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("GET /metrics", s.metrics)
	if s.cfg.FHIR != nil {
		mux.Handle("/fhir", s.cfg.FHIR)
		mux.Handle("/fhir/", s.cfg.FHIR)
	}
	return s.guard(mux)
}

// HTTPServer wraps the handler with the limits every listener gets.
func (s *Server) HTTPServer() *http.Server {
	return &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 60 * time.Second,
		WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 32 << 10, // event streams set their own deadlines
	}
}

type userKey struct{}

func withUser(ctx context.Context, user string) context.Context {
	return context.WithValue(ctx, userKey{}, user)
}

// UserOf returns who sent the request, as the guard found it.
func UserOf(ctx context.Context) string {
	u, _ := ctx.Value(userKey{}).(string)
	return u
}

// page is what the frame of every page needs.
type page struct {
	Title     string
	Nav       []navItem
	Stream    bool
	Simulated int
	Clock     string
	User      string
	Failed    string
	Ruleset   string
}

type navItem struct {
	Href, Label string
	Current     bool
}

func (s *Server) page(r *http.Request, title, current string) page {
	p := page{Title: title, Stream: true, Simulated: s.cfg.Speed, Clock: clockText(s.cfg.Ward.Now()), Ruleset: short(s.cfg.Rules.Hash())}
	if u := UserOf(r.Context()); u != "local" {
		p.User = u
	}
	if err := s.cfg.Ward.Err(); err != nil {
		p.Failed = "The event log has failed: nothing is acknowledged any more, and what stands here will not change. Call the integration engineer."
	}
	for _, n := range []navItem{{Href: "/", Label: "Unit board"}, {Href: "/rules", Label: "Knowledge"}, {Href: "/operations", Label: "Operations"}} {
		n.Current = n.Href == current
		p.Nav = append(p.Nav, n)
	}
	return p
}

// render writes a template; nothing is sent if it fails half way.
func (s *Server) render(w http.ResponseWriter, name string, data any) {
	var b bytes.Buffer
	if err := s.pages.ExecuteTemplate(&b, name, data); err != nil {
		s.cfg.Logger.Error("page not rendered", "page", name, "error", err)
		http.Error(w, "this page could not be drawn; the fault is logged", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes()) // the reader may have gone
}

// audit keeps that a user read something of one patient. A page that refreshes
// itself is one reading, not one per second: of the same live fragment for the
// same user one record per refreshQuiet is kept.
func (s *Server) audit(r *http.Request, action string, patient event.Patient) {
	if s.cfg.Audit == nil {
		return
	}
	rec := eventlog.AuditRecord{At: int64(s.cfg.Ward.Now()), Actor: UserOf(r.Context()), Action: action, Patient: patient.Authority + "|" + patient.Value}
	if patient == (event.Patient{}) {
		rec.Patient = ""
	}
	if strings.HasSuffix(action, "/live") && !s.seen.first(refresh{rec.Actor, rec.Action, rec.Patient}, time.Now()) {
		return
	}
	if err := s.cfg.Audit.AppendAudit(r.Context(), rec); err != nil {
		s.cfg.Logger.Error("audit record not kept", "action", action, "error", err)
	}
}

// audited keeps that a fragment of the whole unit was read.
func (s *Server) audited(action string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.audit(r, action, event.Patient{})
		next(w, r)
	}
}

// refreshQuiet is how long the refreshes of one live fragment count as one
// reading.
const refreshQuiet = 5 * time.Minute

// refresh is one live fragment in the hands of one user.
type refresh struct{ actor, action, patient string }

// refreshes remembers when a fragment was last audited.
type refreshes struct {
	mu   sync.Mutex
	last map[refresh]time.Time
}

// first reports whether a refresh is the first within refreshQuiet.
func (f *refreshes) first(k refresh, now time.Time) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if at, ok := f.last[k]; ok && now.Sub(at) < refreshQuiet {
		return false
	}
	if f.last == nil || len(f.last) >= 10000 { // forgetting costs a record more, never one less
		f.last = map[refresh]time.Time{}
	}
	f.last[k] = now
	return true
}

func short(hash string) string {
	if len(hash) > 12 {
		return hash[:12]
	}
	return hash
}

func clockText(t event.Time) string {
	return t.Go().Format("2 Jan 2006 15:04 UTC")
}

func (s *Server) intendedUse(w http.ResponseWriter, r *http.Request) {
	s.render(w, "intended-use", struct{ Page page }{s.page(r, "Intended use", "")})
}

func (s *Server) login(w http.ResponseWriter, r *http.Request) {
	p := s.page(r, "Sign in", "")
	p.Stream = false
	s.render(w, "login", struct {
		Page  page
		Wrong bool
	}{p, r.URL.Query().Get("wrong") != ""})
}

func (s *Server) loginPost(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimSpace(r.PostFormValue("token"))
	if _, ok := s.cfg.Access.lookup(token); !ok {
		s.cfg.Logger.Warn("sign-in refused", "peer", r.RemoteAddr)
		http.Redirect(w, r, "/login?wrong=1", http.StatusSeeOther)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, Value: token, Path: "/", HttpOnly: true, Secure: s.cfg.Secure, SameSite: http.SameSiteStrictMode, MaxAge: 12 * 3600})
	http.Redirect(w, r, "/", http.StatusSeeOther)
}
