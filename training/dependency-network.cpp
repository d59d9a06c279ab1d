// Trains the parser's network; compiled and run by training/parser.ts.
//
//   dependency-network INPUT OUTPUT [OPINIONS] key=value ...      trains; a teacher's OPINIONS where given
//   dependency-network INPUT OUTPUT WEIGHTS label=1 key=value ... writes the opinions of the network WEIGHTS
//
// INPUT holds the sentences as numbers (see writeSentences in training/dependency-data.ts), OUTPUT gets the weights as
// 32-bit floats, each array with its name and length. One thread, own exponential, own random numbers, no -ffast-math:
// the same bytes on every machine that has AVX2 and FMA, with the same compiler.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>

typedef float v8 __attribute__((vector_size(32), aligned(4)));
typedef std::vector<float> Vec;

// ---- numbers ----
static uint64_t randomState = 88172645463325252ull;
static inline uint32_t randomBits() {
  randomState ^= randomState << 13;
  randomState ^= randomState >> 7;
  randomState ^= randomState << 17;
  return (uint32_t)(randomState >> 16);
}
static inline float uniform() { return (randomBits() >> 8) * (1.0f / 16777216.0f); }

typedef int32_t i8 __attribute__((vector_size(32), aligned(4)));
static inline v8 at8(const float* p) { return *(const v8*)p; }
static inline v8 all8(float x) { return v8{x, x, x, x, x, x, x, x}; }

// e^x within 1e-7, eight at a time.
static inline v8 expo8(v8 x) {
  x = x < -80.f ? all8(-80.f) : x;
  x = x > 80.f ? all8(80.f) : x;
  v8 z = x * 1.44269504f;
  i8 whole = __builtin_convertvector(z + (z < 0.f ? all8(-0.5f) : all8(0.5f)), i8);
  v8 w = __builtin_convertvector(whole, v8);
  v8 f = x - w * 0.693359375f + w * 2.12194440e-4f;
  v8 p = f * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * f + 8.3334519073e-3f;
  p = p * f + 4.1665795894e-2f;
  p = p * f + 1.6666665459e-1f;
  p = p * f + 5.0000001201e-1f;
  p = p * f * f + f + 1.0f;
  return p * (v8)((whole + 127) << 23);
}
static inline v8 sigmoid8(v8 x) { return 1.0f / (1.0f + expo8(-x)); }
static inline v8 tanh8(v8 x) { return 2.0f / (1.0f + expo8(-2.0f * x)) - 1.0f; }
static inline float expo(float x) { return expo8(all8(x))[0]; }

// ---- C[m x n] += A[m x k] B[k x n], rows one after the other ----
template <int R>
static inline void rows16(const float* A, int lda, const float* B, int ldb, float* C, int ldc, int k) {
  v8 c[R][2];
  for (int r = 0; r < R; r++) c[r][0] = *(v8*)(C + r * ldc), c[r][1] = *(v8*)(C + r * ldc + 8);
  for (int i = 0; i < k; i++) {
    v8 b0 = *(const v8*)(B + i * ldb), b1 = *(const v8*)(B + i * ldb + 8);
    for (int r = 0; r < R; r++) {
      float a = A[r * lda + i];
      c[r][0] += a * b0;
      c[r][1] += a * b1;
    }
  }
  for (int r = 0; r < R; r++) *(v8*)(C + r * ldc) = c[r][0], *(v8*)(C + r * ldc + 8) = c[r][1];
}
static void multiply(const float* A, int lda, const float* B, int ldb, float* C, int ldc, int m, int k, int n) {
  // B is copied into panels of 16 columns, so that what the inner loop reads lies together; A goes by blocks that fit
  // the cache beside a panel.
  const int KB = 256, MB = 120;
  static Vec panels;
  const int whole = n / 16 * 16;
  for (int k0 = 0; k0 < k; k0 += KB) {
    int kk = std::min(KB, k - k0);
    panels.resize(std::max(panels.size(), (size_t)kk * whole));
    for (int j = 0; j < whole; j += 16)
      for (int q = 0; q < kk; q++) memcpy(&panels[(size_t)j * kk + q * 16], B + (size_t)(k0 + q) * ldb + j, 64);
    for (int i0 = 0; i0 < m; i0 += MB) {
      int end = std::min(m, i0 + MB);
      for (int j = 0; j < whole; j += 16) {
        const float* panel = &panels[(size_t)j * kk];
        int i = i0;
        for (; i + 6 <= end; i += 6)
          rows16<6>(A + (size_t)i * lda + k0, lda, panel, 16, C + (size_t)i * ldc + j, ldc, kk);
        for (; i < end; i++) rows16<1>(A + (size_t)i * lda + k0, lda, panel, 16, C + (size_t)i * ldc + j, ldc, kk);
      }
    }
    for (int j = whole; j < n; j++)
      for (int i = 0; i < m; i++) {
        float sum = C[(size_t)i * ldc + j];
        for (int q = 0; q < kk; q++) sum += A[(size_t)i * lda + k0 + q] * B[(size_t)(k0 + q) * ldb + j];
        C[(size_t)i * ldc + j] = sum;
      }
  }
}
static void transpose(const float* A, int rows, int columns, Vec& out) {
  out.resize((size_t)rows * columns);
  for (int i0 = 0; i0 < rows; i0 += 16)
    for (int j0 = 0; j0 < columns; j0 += 16)
      for (int i = i0; i < std::min(rows, i0 + 16); i++)
        for (int j = j0; j < std::min(columns, j0 + 16); j++) out[(size_t)j * rows + i] = A[(size_t)i * columns + j];
}

// ---- parameters, learned by Adam ----
struct Parameter {
  std::string name;
  int rows, columns;
  Vec w, g, m, v;
  // Rows with a gradient, where `sparse`.
  bool sparse = false;
  std::vector<int> touched;
  std::vector<char> isTouched;
  void touch(int row) {
    if (!isTouched[row]) isTouched[row] = 1, touched.push_back(row);
  }
  template <class Do>
  void eachLine(Do go) {
    if (!sparse) go(0, w.size());
    else
      for (int row : touched) go((size_t)row * columns, (size_t)(row + 1) * columns);
  }
};
static std::vector<Parameter*> parameters;
static Parameter* parameter(const char* name, int rows, int columns, float scale) {
  Parameter* p = new Parameter;
  p->name = name;
  p->rows = rows;
  p->columns = columns;
  size_t size = (size_t)rows * columns;
  p->w.resize(size);
  p->g.assign(size, 0);
  p->m.assign(size, 0);
  p->v.assign(size, 0);
  for (float& x : p->w) x = scale * (2 * uniform() - 1);
  parameters.push_back(p);
  return p;
}
// One step on the mean of the gradients, which the loops left as a sum over `count` tokens. Of the table only the rows
// that the batch used are looked at.
static void adam(float rate, int step, float beta2, int count) {
  const float beta1 = 0.9f, epsilon = 1e-8f;
  float norm = 0;
  for (Parameter* p : parameters)
    p->eachLine([&](size_t from, size_t to) {
      v8 sum = {};
      size_t i = from;
      for (; i + 8 <= to; i += 8) {
        v8 g = *(v8*)&p->g[i];
        sum += g * g;
      }
      for (; i < to; i++) norm += p->g[i] * p->g[i];
      for (int e = 0; e < 8; e++) norm += sum[e];
    });
  norm = __builtin_sqrtf(norm) / count;
  const float scale = (norm > 5 ? 5 / norm : 1.0f) / count;
  const float c1 = 1 / (1 - (float)std::pow((double)beta1, step));
  const float c2 = 1 / (1 - (float)std::pow((double)beta2, step));
  for (Parameter* p : parameters) {
    p->eachLine([&](size_t from, size_t to) {
      float *__restrict w = p->w.data(), *__restrict g = p->g.data(), *__restrict m = p->m.data(),
            *__restrict v = p->v.data();
      for (size_t i = from; i < to; i++) {
        float gi = g[i] * scale;
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
        w[i] -= rate * (m[i] * c1) / (__builtin_sqrtf(v[i] * c2) + epsilon);
        g[i] = 0;
      }
    });
    for (int row : p->touched) p->isTouched[row] = 0;
    p->touched.clear();
  }
}

// ---- sentences ----
// What a teacher thinks of a token: its likeliest heads, and the likeliest relations to the first of them.
static const int TOP = 4;
struct Opinion {
  int head[TOP];
  float headShare[TOP];
  int relation[TOP];
  float relationShare[TOP];
};
struct Sentence {
  int n;
  float weight;
  std::vector<int> rows;  // n x slots
  std::vector<int> tag, head, relation;  // head: 0 for the root, else 1 + its place
  std::vector<Opinion> opinions;         // of the teacher, one a token; none where there is no teacher
};
static int slots, tableRows, tags, relations, unknownWord;
static std::vector<Sentence> sets[4];  // train, silver, dev EWT, dev GUM

static void readInput(const char* path) {
  FILE* file = fopen(path, "rb");
  if (!file) fprintf(stderr, "%s: cannot be read\n", path), exit(1);
  auto number = [&]() {
    int32_t x;
    if (fread(&x, 4, 1, file) != 1) fprintf(stderr, "%s: too short\n", path), exit(1);
    return x;
  };
  slots = number(), tableRows = number(), tags = number(), relations = number(), unknownWord = number();
  for (auto& set : sets) {
    int count = number();
    set.resize(count);
    for (Sentence& s : set) {
      s.n = number();
      s.weight = number() / 1000.0f;
      s.rows.resize((size_t)s.n * slots);
      s.tag.resize(s.n), s.head.resize(s.n), s.relation.resize(s.n);
      for (int& x : s.rows) x = number();
      for (int i = 0; i < s.n; i++) s.tag[i] = number(), s.head[i] = number(), s.relation[i] = number();
    }
  }
  fclose(file);
}

// ---- the network ----
static int D = 96, H = 64, A = 64, R = 80, LAYERS = 2, WINDOW = 1;
static const int BUCKETS = 32;
static float dropWord = 0.25f, dropSlot = 0.1f, dropInput = 0.2f, dropHidden = 0.3f, dropHead = 0.3f;

static Parameter *table, *in[4], *inBias[4], *peephole[4], *mix, *skip, *mixBias, *rootArc, *rootRelation, *distance,
    *distanceHead, *distanceRelation, *out, *outBias;

static int bucketOf(int d) {  // head - dependent; never 0
  int a = std::abs(d);
  int b = a <= 6 ? a - 1 : a <= 8 ? 6 : a <= 11 ? 7 : a <= 15 ? 8 : a <= 20 ? 9 : a <= 30 ? 10 : a <= 45 ? 11 : 12;
  return d < 0 ? b : 13 + b;
}
static const int ROOT_BUCKET = 26;

static void build() {
  table = parameter("table", tableRows, D, 0.1f);
  table->sparse = true;
  table->isTouched.assign(tableRows, 0);
  char name[40];
  for (int l = 0; l < LAYERS; l++) {
    int from = l == 0 ? D * (2 * WINDOW + 1) : 2 * H, to = l == 0 ? 8 * H : 6 * H;
    snprintf(name, 40, "in%d", l);
    in[l] = parameter(name, from, to, std::sqrt(3.0f / from));
    snprintf(name, 40, "inBias%d", l);
    inBias[l] = parameter(name, 1, to, 0);
    snprintf(name, 40, "peephole%d", l);
    peephole[l] = parameter(name, 4, H, 0.1f);  // forward f, r; backward f, r
  }
  int M = 2 * A + 2 * R;
  mix = parameter("mix", 2 * H, M, std::sqrt(3.0f / (2 * H)));
  skip = parameter("skip", D, M, std::sqrt(3.0f / D) * 0.5f);
  mixBias = parameter("mixBias", 1, M, 0);
  rootArc = parameter("rootArc", 1, A, 0.1f);
  rootRelation = parameter("rootRelation", 1, R, 0.1f);
  distance = parameter("distance", BUCKETS, tags, 0);
  distanceHead = parameter("distanceHead", BUCKETS, tags, 0);
  distanceRelation = parameter("distanceRelation", BUCKETS, R, 0.05f);
  out = parameter("out", R, relations, std::sqrt(3.0f / R));
  outBias = parameter("outBias", 1, relations, 0);
}

struct Batch {
  std::vector<const Sentence*> sentences;
  int n = 0;
};

static Vec X, XW, U[4], HH[5], HD[5], F[4], RR[4], C[4], S0, M_, HA, AD, RD_, dX, dXW, dU, dH, dHin, dM, scratchT, scratchW;
static std::vector<int> usedRows;

struct Scores {
  double loss = 0;
  int tokens = 0, heads = 0, both = 0;
};

// A dropout mask of `width` per sentence; 1 everywhere when not training.
static void maskFor(Vec& mask, int width, float p, bool training) {
  mask.resize(width);
  for (float& x : mask) x = !training || p <= 0 ? 1.0f : uniform() < p ? 0.0f : 1.0f / (1 - p);
}

static std::vector<Vec> masks[5], masksArcH, masksArcD, masksRel;

// The likeliest of `count` shares, which sum to `sum`; they come out summing to 1.
static void likeliest(const float* shares, int count, int* which, float* share) {
  float total = 0;
  for (int k = 0; k < TOP; k++) {
    int best = -1;
    for (int j = 0; j < count; j++) {
      bool taken = false;
      for (int q = 0; q < k; q++) taken |= which[q] == j;
      if (!taken && (best < 0 || shares[j] > shares[best])) best = j;
    }
    which[k] = best < 0 ? which[0] : best;
    share[k] = best < 0 ? 0 : shares[best];
    total += share[k];
  }
  for (int k = 0; k < TOP; k++) share[k] /= total;
}

static float teaching = 0;  // how much the teacher's opinion counts beside the gold tree

static Scores run(const Batch& batch, bool training, FILE* opinions) {
  Scores scores;
  const int N = batch.n, M = 2 * A + 2 * R, W3 = 2 * WINDOW + 1;
  const int count = (int)batch.sentences.size();
  // Input: the sum of a token's rows.
  X.assign((size_t)N * D, 0);
  usedRows.assign((size_t)N * slots, 0);
  Vec inputMask((size_t)N * D, 1.0f);
  int at = 0;
  for (const Sentence* s : batch.sentences)
    for (int i = 0; i < s->n; i++, at++) {
      for (int k = 0; k < slots; k++) {
        int row = s->rows[(size_t)i * slots + k];
        if (training) {
          if (k == 0) row = uniform() < dropWord ? unknownWord : row;
          else if (uniform() < dropSlot) row = -1;
        }
        usedRows[(size_t)at * slots + k] = row;
        if (row < 0) continue;
        const float* e = &table->w[(size_t)row * D];
        for (int d = 0; d < D; d++) X[(size_t)at * D + d] += e[d];
      }
      if (training && dropInput > 0)
        for (int d = 0; d < D; d++) {
          float keep = uniform() < dropInput ? 0.0f : 1.0f / (1 - dropInput);
          inputMask[(size_t)at * D + d] = keep;
          X[(size_t)at * D + d] *= keep;
        }
    }
  XW.assign((size_t)N * D * W3, 0);
  at = 0;
  for (const Sentence* s : batch.sentences) {
    for (int i = 0; i < s->n; i++)
      for (int o = -WINDOW; o <= WINDOW; o++)
        if (i + o >= 0 && i + o < s->n)
          memcpy(&XW[((size_t)(at + i) * W3 + o + WINDOW) * D], &X[(size_t)(at + i + o) * D], D * 4);
    at += s->n;
  }
  // Layers.
  for (int l = 0; l < LAYERS; l++) {
    const int from = l == 0 ? D * W3 : 2 * H, to = l == 0 ? 8 * H : 6 * H;
    const float* input = l == 0 ? XW.data() : HD[l].data();
    U[l].resize((size_t)N * to);
    for (int i = 0; i < N; i++) memcpy(&U[l][(size_t)i * to], inBias[l]->w.data(), to * 4);
    multiply(input, from, in[l]->w.data(), to, U[l].data(), to, N, from, to);
    F[l].resize((size_t)N * 2 * H), RR[l].resize((size_t)N * 2 * H), C[l].resize((size_t)N * 2 * H);
    HH[l + 1].resize((size_t)N * 2 * H), HD[l + 1].resize((size_t)N * 2 * H);
    if (l == 0) S0.resize((size_t)N * 2 * H);
    masks[l].resize(count);
    int first = 0;
    for (int q = 0; q < count; q++) {
      const int n = batch.sentences[q]->n;
      maskFor(masks[l][q], 2 * H, dropHidden, training);
      for (int direction = 0; direction < 2; direction++) {
        Vec previous(H, 0.0f);
        const float *vf = &peephole[l]->w[direction * 2 * H], *vr = vf + H;
        for (int step = 0; step < n; step++) {
          int t = first + (direction ? n - 1 - step : step);
          const float* u = &U[l][(size_t)t * to + direction * (to / 2)];
          size_t o = (size_t)t * 2 * H + direction * H;
          float *f = &F[l][o], *r = &RR[l][o], *c = &C[l][o], *h = &HH[l + 1][o], *hd = &HD[l + 1][o];
          float* s0 = l == 0 ? &S0[o] : nullptr;
          const float* sIn = l == 0 ? nullptr : &HH[l][o];
          const float* mask = &masks[l][q][direction * H];
          float* p = previous.data();
          for (int j = 0; j < H; j += 8) {
            v8 before = at8(p + j);
            v8 fj = sigmoid8(at8(u + H + j) + at8(vf + j) * before);
            v8 rj = sigmoid8(at8(u + 2 * H + j) + at8(vr + j) * before);
            v8 cj = fj * before + (1 - fj) * at8(u + j);
            v8 past;
            if (l == 0) {
              past = tanh8(at8(u + 3 * H + j));
              *(v8*)(s0 + j) = past;
            } else {
              past = at8(sIn + j);
            }
            v8 hj = rj * tanh8(cj) + (1 - rj) * past;
            *(v8*)(f + j) = fj;
            *(v8*)(r + j) = rj;
            *(v8*)(c + j) = cj;
            *(v8*)(h + j) = hj;
            *(v8*)(hd + j) = hj * at8(mask + j);
            *(v8*)(p + j) = cj;
          }
        }
      }
      first += n;
    }
  }
  // What each token is as a dependent and as a head.
  M_.resize((size_t)N * M);
  for (int i = 0; i < N; i++) memcpy(&M_[(size_t)i * M], mixBias->w.data(), M * 4);
  multiply(HD[LAYERS].data(), 2 * H, mix->w.data(), M, M_.data(), M, N, 2 * H, M);
  multiply(X.data(), D, skip->w.data(), M, M_.data(), M, N, D, M);
  if (training) {
    dM.assign((size_t)N * M, 0);
  }
  masksArcH.resize(count), masksArcD.resize(count), masksRel.resize(count);
  int first = 0;
  Vec S, P, dS, heads, headsT, deps, dHeads, dDeps;
  Vec z(R), dz(R), o(relations), mask(R);
  for (int q = 0; q < count; q++) {
    const Sentence* s = batch.sentences[q];
    const int n = s->n, cols = (n + 1 + 15) / 16 * 16;
    maskFor(masksArcH[q], A, dropHead, training);
    maskFor(masksRel[q], R, dropHead, training);
    heads.assign((size_t)cols * A, 0);
    for (int j = 0; j <= n; j++)
      for (int a = 0; a < A; a++) {
        float x = j == 0 ? rootArc->w[a] : M_[(size_t)(first + j - 1) * M + A + a];
        heads[(size_t)j * A + a] = (x > 0 ? x : 0.1f * x) * masksArcH[q][a];
      }
    transpose(heads.data(), cols, A, headsT);
    S.assign((size_t)n * cols, 0);
    multiply(&M_[(size_t)first * M], M, headsT.data(), cols, S.data(), cols, n, A, cols);
    dS.assign((size_t)n * cols, 0);
    for (int i = 0; i < n; i++) {
      float* row = &S[(size_t)i * cols];
      float top = -1e30f;
      int best = 0;
      for (int j = 0; j <= n; j++) {
        if (j == i + 1) {
          row[j] = -1e30f;
          continue;
        }
        int b = j == 0 ? ROOT_BUCKET : bucketOf(j - 1 - i);
        row[j] += distance->w[b * tags + s->tag[i]] + (j == 0 ? 0 : distanceHead->w[b * tags + s->tag[j - 1]]);
        if (row[j] > top) top = row[j], best = j;
      }
      const Opinion* opinion = s->opinions.empty() ? nullptr : &s->opinions[i];
      const bool silver = s->head[i] < 0;
      const float trust = !opinion ? 0 : silver ? 1 : teaching;
      int gold = silver ? (opinion ? opinion->head[0] : 0) : s->head[i];
      float sum = 0;
      for (int j = n + 1; j < cols; j++) row[j] = -1e30f;
      for (int j = 0; j < cols; j += 8) *(v8*)&dS[(size_t)i * cols + j] = expo8(at8(row + j) - top);
      dS[(size_t)i * cols + i + 1] = 0;
      for (int j = n + 1; j < cols; j++) dS[(size_t)i * cols + j] = 0;
      for (int j = 0; j <= n; j++) sum += dS[(size_t)i * cols + j];
      scores.loss += std::log((double)sum) - (row[gold] - top);
      for (int j = 0; j <= n; j++) dS[(size_t)i * cols + j] *= s->weight / sum;
      Opinion told;
      if (opinions) {
        likeliest(&dS[(size_t)i * cols], n + 1, told.head, told.headShare);
      }
      dS[(size_t)i * cols + gold] -= s->weight * (1 - trust);
      if (trust > 0)
        for (int k = 0; k < TOP; k++)
          dS[(size_t)i * cols + opinion->head[k]] -= s->weight * trust * opinion->headShare[k];
      // Relation: under the gold head in training, under the chosen one otherwise.
      int head = training ? gold : best;
      int b = head == 0 ? ROOT_BUCKET : bucketOf(head - 1 - i);
      const float* rd = &M_[(size_t)(first + i) * M + 2 * A];
      const float* rh = head == 0 ? rootRelation->w.data() : &M_[(size_t)(first + head - 1) * M + 2 * A + R];
      for (int a = 0; a < R; a++) {
        float x = rd[a] + rh[a] + distanceRelation->w[b * R + a];
        z[a] = (x > 0 ? x : 0.1f * x) * masksRel[q][a];
      }
      memcpy(o.data(), outBias->w.data(), relations * 4);
      for (int a = 0; a < R; a++)
        for (int k = 0; k < relations; k++) o[k] += z[a] * out->w[a * relations + k];
      int bestRelation = 0;
      for (int k = 1; k < relations; k++)
        if (o[k] > o[bestRelation]) bestRelation = k;
      scores.tokens++;
      if (best == gold) {
        scores.heads++;
        if (bestRelation == (silver && opinion ? opinion->relation[0] : s->relation[i])) scores.both++;
      }
      if (!training && !opinions) continue;
      float topO = o[bestRelation], sumO = 0;
      for (int k = 0; k < relations; k++) o[k] = expo(o[k] - topO), sumO += o[k];
      if (opinions) {
        likeliest(o.data(), relations, told.relation, told.relationShare);
        fwrite(&told, sizeof told, 1, opinions);
        continue;
      }
      // The teacher's relations are those to its own head.
      const float trustR = silver ? 1 : opinion && opinion->head[0] == gold ? teaching : 0;
      const int goldRelation = silver ? opinion->relation[0] : s->relation[i];
      scores.loss += std::log((double)sumO) - std::log((double)o[goldRelation] + 1e-30);
      for (int k = 0; k < relations; k++) o[k] *= s->weight / sumO;
      o[goldRelation] -= s->weight * (1 - trustR);
      if (trustR > 0)
        for (int k = 0; k < TOP; k++) o[opinion->relation[k]] -= s->weight * trustR * opinion->relationShare[k];
      for (int k = 0; k < relations; k++) outBias->g[k] += o[k];
      float* drd = &dM[(size_t)(first + i) * M + 2 * A];
      float* drh = head == 0 ? rootRelation->g.data() : &dM[(size_t)(first + head - 1) * M + 2 * A + R];
      for (int a = 0; a < R; a++) {
        float* w = &out->w[a * relations];
        float* g = &out->g[a * relations];
        v8 sum8 = {};
        float total = 0;
        int k = 0;
        for (; k + 8 <= relations; k += 8) {
          v8 ok = *(v8*)(&o[k]);
          sum8 += *(v8*)(w + k) * ok;
          *(v8*)(g + k) += z[a] * ok;
        }
        for (int e = 0; e < 8; e++) total += sum8[e];
        for (; k < relations; k++) total += w[k] * o[k], g[k] += z[a] * o[k];
        float x = rd[a] + rh[a] + distanceRelation->w[b * R + a];
        float d = total * masksRel[q][a] * (x > 0 ? 1.0f : 0.1f);
        dz[a] = d;
      }
      for (int a = 0; a < R; a++) drd[a] += dz[a], drh[a] += dz[a], distanceRelation->g[b * R + a] += dz[a];
    }
    if (training) {
      for (int i = 0; i < n; i++)
        for (int j = 0; j <= n; j++) {
          if (j == i + 1) {
            dS[(size_t)i * cols + j] = 0;
            continue;
          }
          int b = j == 0 ? ROOT_BUCKET : bucketOf(j - 1 - i);
          float g = dS[(size_t)i * cols + j];
          distance->g[b * tags + s->tag[i]] += g;
          if (j > 0) distanceHead->g[b * tags + s->tag[j - 1]] += g;
        }
      // dDeps = dS heads; dHeads = dS^T deps.
      multiply(dS.data(), cols, heads.data(), A, &dM[(size_t)first * M], M, n, cols, A);
      transpose(dS.data(), n, cols, P);
      dHeads.assign((size_t)cols * A, 0);
      multiply(P.data(), n, &M_[(size_t)first * M], M, dHeads.data(), A, cols, n, A);
      for (int j = 0; j <= n; j++)
        for (int a = 0; a < A; a++) {
          float x = j == 0 ? rootArc->w[a] : M_[(size_t)(first + j - 1) * M + A + a];
          float d = dHeads[(size_t)j * A + a] * masksArcH[q][a] * (x > 0 ? 1.0f : 0.1f);
          if (j == 0) rootArc->g[a] += d;
          else dM[(size_t)(first + j - 1) * M + A + a] += d;
        }
    }
    first += n;
  }
  if (!training) return scores;
  // Backward.
  auto biasGradient = [&](Parameter* p, const Vec& d, int width) {
    for (int i = 0; i < N; i++)
      for (int j = 0; j < width; j++) p->g[j] += d[(size_t)i * width + j];
  };
  biasGradient(mixBias, dM, M);
  transpose(HD[LAYERS].data(), N, 2 * H, scratchT);
  multiply(scratchT.data(), N, dM.data(), M, mix->g.data(), M, 2 * H, N, M);
  transpose(mix->w.data(), 2 * H, M, scratchW);
  dH.assign((size_t)N * 2 * H, 0);
  multiply(dM.data(), M, scratchW.data(), 2 * H, dH.data(), 2 * H, N, M, 2 * H);
  transpose(X.data(), N, D, scratchT);
  multiply(scratchT.data(), N, dM.data(), M, skip->g.data(), M, D, N, M);
  transpose(skip->w.data(), D, M, scratchW);
  dX.assign((size_t)N * D, 0);
  multiply(dM.data(), M, scratchW.data(), D, dX.data(), D, N, M, D);
  Vec dHighway;  // gradient to the layer below that goes past dropout
  dHighway.assign((size_t)N * 2 * H, 0);
  for (int l = LAYERS - 1; l >= 0; l--) {
    const int from = l == 0 ? D * W3 : 2 * H, to = l == 0 ? 8 * H : 6 * H;
    dU.assign((size_t)N * to, 0);
    Vec dBelow((size_t)N * 2 * H, 0.0f);
    first = 0;
    for (int q = 0; q < count; q++) {
      const int n = batch.sentences[q]->n;
      for (int direction = 0; direction < 2; direction++) {
        Vec carry(H, 0.0f), zero(H, 0.0f);
        const float *vf = &peephole[l]->w[direction * 2 * H], *vr = vf + H;
        float *gf = &peephole[l]->g[direction * 2 * H], *gr = gf + H;
        for (int step = n - 1; step >= 0; step--) {
          int t = first + (direction ? n - 1 - step : step);
          int before = direction ? t + 1 : t - 1;
          size_t o = (size_t)t * 2 * H + direction * H;
          const float *f = &F[l][o], *r = &RR[l][o], *c = &C[l][o];
          const float* cp = step > 0 ? &C[l][(size_t)before * 2 * H + direction * H] : zero.data();
          const float* u = &U[l][(size_t)t * to + direction * (to / 2)];
          float* du = &dU[(size_t)t * to + direction * (to / 2)];
          const float* sk = l == 0 ? &S0[o] : &HH[l][o];
          const float *dh = &dH[o], *dhw = &dHighway[o], *mask = &masks[l][q][direction * H];
          float* below = &dBelow[o];
          float* dc = carry.data();
          for (int j = 0; j < H; j += 8) {
            v8 d = at8(dh + j) * at8(mask + j) + at8(dhw + j);
            v8 fj = at8(f + j), rj = at8(r + j), skj = at8(sk + j), before = at8(cp + j);
            v8 g = tanh8(at8(c + j));
            v8 dr = d * (g - skj), ds = d * (1 - rj);
            v8 dcj = at8(dc + j) + d * rj * (1 - g * g);
            v8 dur = dr * rj * (1 - rj);
            v8 duf = dcj * (before - at8(u + j)) * fj * (1 - fj);
            *(v8*)(du + j) = dcj * (1 - fj);
            *(v8*)(du + H + j) = duf;
            *(v8*)(du + 2 * H + j) = dur;
            if (l == 0) *(v8*)(du + 3 * H + j) = ds * (1 - skj * skj);
            else *(v8*)(below + j) = ds;
            *(v8*)(dc + j) = dcj * fj + duf * at8(vf + j) + dur * at8(vr + j);
            *(v8*)(gf + j) += duf * before;
            *(v8*)(gr + j) += dur * before;
          }
        }
      }
      first += n;
    }
    
    biasGradient(inBias[l], dU, to);
    const float* input = l == 0 ? XW.data() : HD[l].data();
    transpose(input, N, from, scratchT);
    multiply(scratchT.data(), N, dU.data(), to, in[l]->g.data(), to, from, N, to);
    transpose(in[l]->w.data(), from, to, scratchW);
    if (l == 0) {
      dXW.assign((size_t)N * from, 0);
      multiply(dU.data(), to, scratchW.data(), from, dXW.data(), from, N, to, from);
    } else {
      dH.assign((size_t)N * 2 * H, 0);
      multiply(dU.data(), to, scratchW.data(), from, dH.data(), 2 * H, N, to, from);
      dHighway = dBelow;
    }
  }
  at = 0;
  for (const Sentence* s : batch.sentences) {
    for (int i = 0; i < s->n; i++)
      for (int o = -WINDOW; o <= WINDOW; o++)
        if (i + o >= 0 && i + o < s->n)
          for (int d = 0; d < D; d++)
            dX[(size_t)(at + i + o) * D + d] += dXW[((size_t)(at + i) * W3 + o + WINDOW) * D + d];
    at += s->n;
  }
  for (int i = 0; i < N; i++) {
    for (int d = 0; d < D; d++) dX[(size_t)i * D + d] *= inputMask[(size_t)i * D + d];
    for (int k = 0; k < slots; k++) {
      int row = usedRows[(size_t)i * slots + k];
      if (row < 0) continue;
      table->touch(row);
      float* g = &table->g[(size_t)row * D];
      for (int d = 0; d < D; d++) g[d] += dX[(size_t)i * D + d];
    }
  }
  return scores;
}

static std::vector<Batch> batches(const std::vector<const Sentence*>& sentences, int size) {
  std::vector<Batch> all;
  Batch batch;
  for (const Sentence* s : sentences) {
    if (batch.n > 0 && batch.n + s->n > size) all.push_back(batch), batch = Batch();
    batch.sentences.push_back(s);
    batch.n += s->n;
  }
  if (batch.n > 0) all.push_back(batch);
  return all;
}

static Scores evaluate(const std::vector<Sentence>& set) {
  std::vector<const Sentence*> all;
  for (const Sentence& s : set) all.push_back(&s);
  Scores total;
  for (const Batch& batch : batches(all, 1000)) {
    Scores s = run(batch, false, nullptr);
    total.tokens += s.tokens, total.heads += s.heads, total.both += s.both;
  }
  return total;
}

static void save(const char* path) {
  FILE* file = fopen(path, "wb");
  for (Parameter* p : parameters) {
    char name[24] = {0};
    strncpy(name, p->name.c_str(), 23);
    int32_t size[2] = {p->rows, p->columns};
    fwrite(name, 1, 24, file);
    fwrite(size, 4, 2, file);
    fwrite(p->w.data(), 4, p->w.size(), file);
  }
  fclose(file);
}

static void load(const char* path) {
  FILE* file = fopen(path, "rb");
  if (!file) fprintf(stderr, "%s: cannot be read\n", path), exit(1);
  for (Parameter* p : parameters) {
    char name[24];
    int32_t size[2];
    if (fread(name, 1, 24, file) != 24 || fread(size, 4, 2, file) != 2 || size[0] != p->rows || size[1] != p->columns ||
        fread(p->w.data(), 4, p->w.size(), file) != p->w.size())
      fprintf(stderr, "%s: weights of another network\n", path), exit(1);
  }
  fclose(file);
}

static void shuffle(std::vector<const Sentence*>& sentences) {
  for (int i = (int)sentences.size() - 1; i > 0; i--) std::swap(sentences[i], sentences[randomBits() % (i + 1)]);
}

int main(int argc, char** argv) {
  std::map<std::string, double> option = {{"epochs", 20}, {"batch", 1000}, {"rate", 0.002}, {"seed", 1}, {"beta2", 0.95}};
  for (int i = 3; i < argc; i++) {
    std::string s = argv[i];
    size_t equals = s.find('=');
    if (equals == std::string::npos) continue;
    option[s.substr(0, equals)] = atof(s.substr(equals + 1).c_str());
  }
  auto set = [&](const char* key, auto& target) {
    if (option.count(key)) target = option[key];
  };
  set("D", D), set("H", H), set("A", A), set("R", R), set("layers", LAYERS), set("window", WINDOW);
  set("dropWord", dropWord), set("dropSlot", dropSlot), set("dropInput", dropInput), set("dropHidden", dropHidden);
  set("dropHead", dropHead);
  readInput(argv[1]);
  randomState ^= (uint64_t)option["seed"] * 0x9E3779B97F4A7C15ull;
  for (int i = 0; i < 20; i++) randomBits();
  build();
  // label=1: OUTPUT gets a teacher's opinions, whose weights the file WEIGHTS (third name) holds.
  std::string third = argc > 3 ? argv[3] : "";
  if (option.count("label")) {
    load(third.c_str());
    FILE* file = fopen(argv[2], "wb");
    for (int d = 0; d < 2; d++)
      for (const Sentence& s : sets[d]) {
        Batch batch;
        batch.sentences.push_back(&s);
        batch.n = s.n;
        run(batch, false, file);
      }
    fclose(file);
    return 0;
  }
  if (third.find('=') == std::string::npos && !third.empty()) {
    set("teaching", teaching);
    FILE* file = fopen(third.c_str(), "rb");
    if (!file) fprintf(stderr, "%s: cannot be read\n", third.c_str()), exit(1);
    for (int d = 0; d < 2; d++)
      for (Sentence& s : sets[d]) {
        s.opinions.resize(s.n);
        if (fread(s.opinions.data(), sizeof(Opinion), s.n, file) != (size_t)s.n)
          fprintf(stderr, "%s: too short\n", third.c_str()), exit(1);
      }
    fclose(file);
  }
  const int epochs = (int)option["epochs"];
  int step = 0, total = 0;
  // Each epoch sees all of the first set and a share of the second.
  std::vector<const Sentence*> silver;
  const double share = option.count("share") ? option["share"] : 1;
  double silverTotal = 0;
  for (const Sentence& s : sets[0]) total += s.n;
  for (const Sentence& s : sets[1]) silver.push_back(&s), silverTotal += s.n;
  total += (int)(share * silverTotal);
  const size_t part = (size_t)(share * silver.size());
  size_t next = silver.size();
  const int steps = (int)(epochs * (double)total / option["batch"]) + 1;
  for (int epoch = 0; epoch < epochs; epoch++) {
    std::vector<const Sentence*> all;
    for (const Sentence& s : sets[0]) all.push_back(&s);
    for (size_t k = 0; k < part; k++) {
      if (next >= silver.size()) shuffle(silver), next = 0;
      all.push_back(silver[next++]);
    }
    shuffle(all);
    double loss = 0;
    int tokens = 0, heads = 0, both = 0;
    for (const Batch& batch : batches(all, (int)option["batch"])) {
      Scores s = run(batch, true, nullptr);
      step++;
      double done = std::min(1.0, (double)step / steps);
      double rate = option["rate"] * std::min(1.0, step / 200.0) * std::max(0.01, 1 - done);
      adam((float)rate, step, (float)option["beta2"], batch.n);
      loss += s.loss, tokens += s.tokens, heads += s.heads, both += s.both;
    }
    printf("epoch %d: loss %.4f, train %.2f %.2f", epoch + 1, loss / tokens, 100.0 * heads / tokens, 100.0 * both / tokens);
    for (int d = 2; d < 4; d++) {
      Scores s = evaluate(sets[d]);
      printf(", dev %.2f %.2f", 100.0 * s.heads / s.tokens, 100.0 * s.both / s.tokens);
    }
    printf("\n");
    fflush(stdout);
    save(argv[2]);
  }
}
