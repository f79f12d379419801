"""Writes data/panel.*.csv and expected/panel.json: made-up answers and what the statistics must come to on them.

Figures are computed with numpy and scipy, apart from the product's code. Usage: python3 make.py (in this folder).
"""

import csv
import json
from itertools import product

import numpy as np
from scipy import stats

OWN = (0, 4)  # range of the items of P
FILE = (1, 5)  # range of the file, which the items of Q have
ITEMS = [
    {"item": "P1", "scale": "P", "reverse": False, "min": 0, "max": 4},
    {"item": "P2", "scale": "P", "reverse": True, "min": 0, "max": 4},
    {"item": "P3", "scale": "P", "reverse": False, "min": 0, "max": 4},
    {"item": "Q1", "scale": "Q", "reverse": False},
    {"item": "Q2", "scale": "Q", "reverse": True},
]
NAMES = [i["item"] for i in ITEMS]
RANGE = {i["item"]: (i.get("min", FILE[0]), i.get("max", FILE[1])) for i in ITEMS}
P, Q = [0, 1, 2], [3, 4]

draw = np.random.default_rng(20261201)
people = []
for o in range(7):
    for k in range(4 + o % 3):
        sector = "north" if o % 2 else "south"
        session = "" if k == 3 and o == 2 else ("early" if (o + k) % 3 else "late")
        people.append({"respondent": f"p{len(people) + 1:02d}", "organisation": f"O{o + 1}", "sector": sector, "session": session})
N = len(people)
A = np.column_stack([draw.integers(RANGE[i][0], RANGE[i][1] + 1, N).astype(float) for i in NAMES])
A[draw.random(A.shape) < 0.12] = np.nan
A[2, P] = np.nan  # answers on one axis only
A[9, Q] = np.nan
A[14, :] = np.nan  # nothing at all
A[people.index(next(p for p in people if p["organisation"] == "O6")), 0] = np.nan
org = np.array([p["organisation"] for p in people])
ses = np.array([p["session"] for p in people])

with open("data/panel.respondents.csv", "w", newline="") as f:
    w = csv.DictWriter(f, people[0].keys(), lineterminator="\n")
    w.writeheader()
    w.writerows(people)
with open("data/panel.answers.csv", "w", newline="") as f:
    w = csv.writer(f, lineterminator="\n")
    w.writerow(["respondent", "item", "value"])
    for r, j in product(range(N), range(len(NAMES))):
        if not np.isnan(A[r, j]):
            w.writerow([people[r]["respondent"], NAMES[j], int(A[r, j])])


def keyed(ranges=RANGE):
    K = A.copy()
    for j, i in enumerate(ITEMS):
        if i["reverse"]:
            K[:, j] = sum(ranges[i["item"]]) - K[:, j]
    return K


K = keyed()


def pct(v, r):
    return None if v is None else (v - r[0]) / (r[1] - r[0]) * 100


def scores(X):
    need = max(1, int(np.ceil(X.shape[1] / 2)))
    return np.array([np.nanmean(row) if (~np.isnan(row)).sum() >= need else np.nan for row in X])


def described(v, r, level):
    v = v[~np.isnan(v)]
    n = len(v)
    m = float(v.mean()) if n else None
    sd = float(v.std(ddof=1)) if n > 1 else None
    low, high = stats.t.interval(level, n - 1, m, sd / np.sqrt(n)) if n > 1 and sd > 0 else (None, None)
    q = [float(x) for x in np.quantile(v, [0.25, 0.5, 0.75])] if n else [None] * 3
    return {"n": n, "mean": m, "sd": sd, "ci_low": low, "ci_high": high, "median": q[1], "q1": q[0], "q3": q[2], "mean_pct": pct(m, r)}


cases = []


def add(id, statistic, select, params, expected, tol=1e-8):
    cases.append({"id": f"panel.{id}", "statistic": statistic, "select": select, "params": params, "expected": expected,
                  "computed_by": "make.py (numpy, scipy)", "abs_tol": tol})


# ---- an own range beside the one of the file
for j, i in enumerate(ITEMS):
    d = described(A[:, j], RANGE[i["item"]], 0.95)
    add(f"describe.{i['item']}", "describe", {"items": [i["item"]]}, {"level": 0.95}, d)
for name, cols, r in (("P", P, OWN), ("Q", Q, FILE)):
    s = scores(K[:, cols])
    m = float(np.nanmean(s))
    add(f"scores.{name}", "dimension_scores", {"scale": name}, {}, {
        "n_scored": int((~np.isnan(s)).sum()), "n_not_scored": int(np.isnan(s).sum()), "mean": m, "sd": float(np.nanstd(s, ddof=1)), "mean_pct": pct(m, r)})
wide = keyed({i: (0, 6) for i in NAMES})
for name, cols in (("P", P), ("Q", Q)):
    m = float(np.nanmean(scores(wide[:, cols])))
    add(f"scores.{name}.other_scale", "dimension_scores", {"scale": name}, {"scale": {"min": 0, "max": 6}}, {"mean": m, "mean_pct": pct(m, (0, 6))})
m = float(np.nanmean(np.nanmean(K[:, P], axis=0)))
add("organisation_score.P", "organisation_score", {"scale": "P"}, {"order": "item_first"}, {"score": m, "score_pct": pct(m, OWN)})
rows = []
for g in sorted(set(org)):
    for j in (0, 3):
        v = A[org == g, j]
        v = v[~np.isnan(v)]
        if len(v) > 1:
            options = RANGE[NAMES[j]][1] - RANGE[NAMES[j]][0] + 1
            raw = 1 - v.var(ddof=1) / ((options**2 - 1) / 12)
            rows.append({"group": g, "item": NAMES[j], "n": len(v), "mean_pct": pct(float(v.mean()), RANGE[NAMES[j]]), "rwg_uniform_raw": raw})
        elif len(v) == 1:
            rows.append({"group": g, "item": NAMES[j], "n": 1, "mean_pct": pct(float(v[0]), RANGE[NAMES[j]])})
add("agreement_item", "agreement_item", {"items": ["P1", "Q1"], "group_by": ["organisation"]}, {}, {"rows": rows})
rows = []
for name, cols, r in (("P", P, OWN), ("Q", Q, FILE)):
    for g in sorted(set(org)):
        v = scores(K[org == g][:, cols])
        v = v[~np.isnan(v)]
        rows.append({"organisation": g, "scale": name, "n": len(v), "mean_pct": pct(float(v.mean()), r) if len(v) >= 4 else None})
add("heatmap", "heatmap", {"scales": ["P", "Q"], "group_by": ["organisation"]}, {"minimum_group_size": 4}, {"rows": rows})

# ---- describe_groups
for j, level in ((0, 0.95), (3, 0.9)):
    rows = [{"group": g, **described(A[org == g, j], RANGE[NAMES[j]], level)} for g in sorted(set(org))]
    add(f"describe_groups.{NAMES[j]}.organisation", "describe_groups", {"items": [NAMES[j]], "group_by": ["organisation"]}, {"level": level}, {"rows": rows})
for missing in (False, True):
    key = np.array([f"{o}-{s or '(none)'}" if s or missing else "" for o, s in zip(org, ses)])
    rows = [{"group": g, **described(A[key == g, 0], OWN, 0.95)} for g in sorted(set(key) - {""})]
    select = {"items": ["P1"], "group_by": ["organisation", "session"]}
    if missing:
        select["missing_group"] = "(none)"
    add(f"describe_groups.P1.two_attributes{'.missing' if missing else ''}", "describe_groups", select, {"level": 0.95}, {"rows": rows})
north = np.array([p["sector"] == "north" for p in people])
rows = [{"group": g, **described(A[(ses == g) & north, 0], OWN, 0.95)} for g in ("early", "late")]
add("describe_groups.P1.where", "describe_groups", {"items": ["P1"], "group_by": "session", "where": {"sector": "north"}}, {"level": 0.95}, {"rows": rows})


# ---- benchmark against all other organisations
def benchmarked(own, peers, level=0.95):
    below, equal = sum(p < own - 1e-9 for p in peers), sum(abs(p - own) <= 1e-9 for p in peers)
    k = len(peers)
    share, z = (below + equal / 2) / k, stats.norm.ppf(1 - (1 - level) / 2)
    centre = (share + z * z / (2 * k)) / (1 + z * z / k)
    half = z / (1 + z * z / k) * np.sqrt(share * (1 - share) / k + z * z / (4 * k * k))
    q = [float(x) for x in np.quantile(peers, [0.25, 0.5, 0.75])]
    return {"peers": k, "below": below, "equal": equal, "above": k - below - equal, "percentile_rank": share * 100,
            "wilson_low": float(centre - half) * 100, "wilson_high": float(centre + half) * 100, "q1": q[0], "median": q[1], "q3": q[2]}


item = {g: float(np.nanmean(A[org == g, 3])) for g in sorted(set(org))}
resp = {g: float(np.nanmean(scores(K[org == g][:, P]))) for g in sorted(set(org))}
for g in ("O1", "O4"):
    for name, means, select in (("item", item, {"items": ["Q1"], "score": "organisation mean"}),
                                ("scale", resp, {"scale": "P", "score": "organisation mean of respondent scores"})):
        add(f"benchmark.{name}.{g}", "benchmark", {"own": g, "peers": "all other organisations", **select}, {"level": 0.95},
            benchmarked(means[g], [v for k, v in means.items() if k != g]), 1e-6)
add("benchmark.all.own_not_excluded", "benchmark", {"own": "O2", "peers": "all other organisations", "items": ["Q1"], "score": "organisation mean"},
    {"exclude_own": False}, benchmarked(item["O2"], [v for k, v in item.items() if k != "O2"]), 1e-6)
add("benchmark.named", "benchmark", {"own": "O2", "peers": {"organisations": ["O1", "O3", "O7"]}, "items": ["Q1"], "score": "organisation mean"},
    {}, benchmarked(item["O2"], [item[g] for g in ("O1", "O3", "O7")]), 1e-6)


# ---- position, axes of different range, with and without those who left one axis out
def positioned(kept, groups, weights, seed, replicates, level, boundary):
    X, Y = K[kept][:, P], K[kept][:, Q]
    any_answer = ~(np.isnan(X).all(1) & np.isnan(Y).all(1))
    X, Y = X[any_answer], Y[any_answer]
    g = groups[kept][any_answer] if weights else np.array(["all"] * len(X))
    w = weights or {"all": 1.0}

    def axis(Z, at, r):
        means = []
        for j in range(Z.shape[1]):
            total = weight = 0.0
            for s in sorted(w):
                v = Z[at[g[at] == s], j]
                v = v[~np.isnan(v)]
                if len(v):
                    total, weight = total + w[s] * v.mean(), weight + w[s]
            if weight:
                means.append(total / weight)
        return pct(float(np.mean(means)), r) if means else np.nan

    whole = np.arange(len(X))
    raw = np.random.RandomState(seed)._bit_generator.random_raw  # MT19937 after init_genrand(seed)
    points, first = [], None
    for _ in range(replicates):
        rows = []
        for s in sorted(w):
            own = whole[g == s]
            if len(own) == 1:
                rows.append(own[0])
            else:
                rows += [own[int(raw() * 2.0**-32 * len(own))] for _ in range(len(own) - 1)]
        rows = np.array(rows)
        first = rows if first is None else first
        points.append((axis(X, rows, OWN), axis(Y, rows, FILE)))
    B = np.array(points)
    B = B[~np.isnan(B).any(1)]
    high = B > np.array(boundary) + 1e-9
    tail = (1 - level) / 2
    c = np.cov(B.T, ddof=1)
    share = lambda x, y: float(((high[:, 0] == x) & (high[:, 1] == y)).mean())
    return {"n": len(X), "x": axis(X, whole, OWN), "y": axis(Y, whole, FILE),
            "quadrant_probability": {"low_x_low_y": share(False, False), "high_x_low_y": share(True, False), "low_x_high_y": share(False, True), "high_x_high_y": share(True, True)},
            "x_ci": [float(v) for v in np.quantile(B[:, 0], [tail, 1 - tail])], "y_ci": [float(v) for v in np.quantile(B[:, 1], [tail, 1 - tail])],
            "boot_mean": [float(v) for v in B.mean(0)], "boot_cov": {"xx": c[0, 0], "xy": c[0, 1], "yy": c[1, 1]},
            "first_replicate_rows": [int(v) for v in first], "first_replicate": list(points[0])}


both = ~np.isnan(A[:, P]).all(1) & ~np.isnan(A[:, Q]).all(1)
sector = np.array([p["sector"] for p in people])
for complete in (False, True):
    for weights in (None, {"north": 0.3, "south": 0.7}):
        select = {"x_scale": "P", "y_scale": "Q", **({"complete_on_both": True} if complete else {})}
        params = {"replicates": 400, "seed": 77, "resample": "n_minus_1", "level": 0.9, "boundary": {"x": 52, "y": 48}}
        if weights:
            params |= {"group": "sector", "weights": weights}
        kept = both if complete else np.ones(N, bool)
        add(f"position.{'both' if complete else 'either'}{'.weighted' if weights else ''}", "position", select, params,
            positioned(kept, sector, weights, 77, 400, 0.9, (52, 48)))

with open("expected/panel.json", "w") as f:
    head = {"schema": "stats-reference/1", "data": "panel: made up", "scale": {"min": FILE[0], "max": FILE[1], "options": 5},
            "items": ITEMS, "respondents": "data/panel.respondents.csv", "answers": "data/panel.answers.csv"}
    lines = ",\n".join("  " + json.dumps(c) for c in cases)
    f.write(json.dumps(head)[:-1] + ', "cases": [\n' + lines + "\n]}\n")
print(len(cases), "cases,", N, "respondents")
