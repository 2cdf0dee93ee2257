"""Has the trained reader learn from questions on news: its upper layers and heads, on two cores, without a GPU.

    python3 learn_reader.py READER_FOLDER OUT_FOLDER [--hold-out PREFIX] [--questions N] [--epochs N]
                            [--earlier-questions qa.jsonl.xz] [--earlier-claims nli.jsonl.xz] [--former SHARE] SET...

READER_FOLDER holds reader.onnx and tokenizer.json; SET is a folder with articles.jsonl and questions.jsonl whose evidence
has quotes. What the reader knows from before is kept by rows of the earlier collections, of which its former self is the
teacher, and by the mean of the former weights, with SHARE, and the learnt ones; without them it forgets. Questions whose id
begins with PREFIX are only counted. Only matrices that changed are quantised anew; the graph stays the same. Needs torch,
onnx, tokenizers, scikit-learn and numpy. Afterwards fit anew what rests on it: footnote eval --fit, --fit-claims and
--fit-check.
"""

import argparse, json, lzma, os, random, re, shutil, time
import numpy as np, onnx, torch, torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer

HIDDEN, HEADS, LAYERS, FROZEN = 384, 12, 12, 6
CLS, SEP, MOST, MOST_QUESTION, MOST_TITLE, MOST_CLAIM, WINDOW_WORDS = 101, 102, 256, 44, 24, 90, 100
BATCH_TOKENS, RATE, DROPOUT = 3500, 4e-5, .1
MOST_PIECES = 60
EARLIER_QUESTIONS, EARLIER_CLAIMS = 4000, 2200


# ---- the network: a BERT encoder with three heads, read from and written back into the quantised graph

class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.i, self.d = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)
        self.n1, self.n2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        split = lambda t: t.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
        seen = F.scaled_dot_product_attention(split(self.q(x)), split(self.k(x)), split(self.v(x)), attn_mask=mask,
                                              dropout_p=DROPOUT if self.training else 0)
        x = self.n1(x + F.dropout(self.o(seen.transpose(1, 2).reshape(batch, length, HIDDEN)), DROPOUT, self.training))
        return self.n2(x + F.dropout(self.d(F.gelu(self.i(x))), DROPOUT, self.training))


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.pe, self.te = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.ln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.token, self.answerable = nn.Linear(HIDDEN, 1), nn.Linear(HIDDEN, 1)
        self.j0, self.j2 = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, 3)

    def body(self, x, mask, first, end):
        mask = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers[first:end]:
            x = layer(x, mask)
        return x

    def lower(self, ids, types, mask):
        x = self.w(ids) + self.pe(torch.arange(ids.shape[1]))[None] + self.te(types)
        return self.body(self.ln(x), mask, 0, FROZEN)

    def upper(self, x, mask):
        h = self.body(x, mask, FROZEN, LAYERS)
        c = h[:, 0]
        return self.token(h).squeeze(-1), self.answerable(c).squeeze(-1), self.j2(torch.tanh(self.j0(c))), c


PARTS = {'attention.self.query': 'q', 'attention.self.key': 'k', 'attention.self.value': 'v',
         'attention.output.dense': 'o', 'attention.output.LayerNorm': 'n1', 'intermediate.dense': 'i',
         'output.dense': 'd', 'output.LayerNorm': 'n2'}


def parameter(name):
    """Name of a parameter here, from its name in the graph."""
    name = re.sub(r'^r\.', '', name).replace('.Gemm_MatMul_quant', '').replace('_Transposed', '')
    layer = re.match(r'm\.encoder\.layer\.(\d+)\.(.*)\.(weight|bias)$', name)
    if layer:
        return f'layers.{layer[1]}.{PARTS[layer[2]]}.{layer[3]}'
    for there, here in (('m.embeddings.LayerNorm', 'ln'), ('m.embeddings.word_embeddings', 'w'), ('judge.0', 'j0'),
                        ('m.embeddings.position_embeddings', 'pe'), ('m.embeddings.token_type_embeddings', 'te'),
                        ('judge.2', 'j2')):
        name = name.replace(there, here)
    return name


def load(path):
    """The network, the graph, and where each parameter stands in it."""
    graph = onnx.load(path)
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.graph.initializer}
    state, places = {}, {}
    for name, array in arrays.items():
        if name.startswith('r.') and array.dtype == np.float32 and not name.endswith('_scale'):
            state[parameter(name)], places[parameter(name)] = torch.tensor(array.copy()), (name, None)
    for node in graph.graph.node:
        if node.op_type == 'MatMulInteger':
            weight, zero = node.input[1], node.input[3] if len(node.input) > 3 else ''
            matrix = arrays[weight].astype(np.float32) - (arrays[zero].astype(np.float32) if zero else 0)
            name = parameter(node.name.lstrip('/').replace('/MatMul_quant', '').replace('/', '.') + '.weight')
            state[name] = torch.tensor((matrix * arrays[weight.replace('_quantized', '_scale')]).T.copy())
            places[name] = (weight, zero)
    for kind in ('word', 'position', 'token_type'):
        base = f'r.m.embeddings.{kind}_embeddings.weight'
        table = arrays[base + '_quantized'].astype(np.float32) - arrays.get(base + '_zero_point', np.array(0)).astype(np.float32)
        state[parameter(base)] = torch.tensor(table * arrays[base + '_scale'])
    net = Reader()
    net.load_state_dict(state)
    return net, graph, places


def store(net, graph, places, path):
    arrays = {i.name: i for i in graph.graph.initializer}
    put = lambda name, array: arrays[name].CopyFrom(numpy_helper.from_array(array, name))
    for name, value in net.named_parameters():
        if not value.requires_grad:
            continue
        place, zero = places[name]
        value = value.detach().float().numpy()
        if zero is None:
            put(place, value)
            continue
        scale = numpy_helper.to_array(arrays[place.replace('_quantized', '_scale')])
        steps = np.abs(value.T).max(0 if np.size(scale) > 1 else None) / 127
        put(place, np.clip(np.round(value.T / np.maximum(steps, 1e-12)), -127, 127).astype(np.int8))
        put(place.replace('_quantized', '_scale'), np.asarray(steps, np.float32).reshape(scale.shape))
        if zero:
            put(zero, np.zeros_like(numpy_helper.to_array(arrays[zero])))
    onnx.save(graph, path)


# ---- the rows: windows of articles with the sentences that answer, passages cut around their values, claims

ABBREVIATION = re.compile(r'\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|etc|No|U\.S|U\.K|Gen|Col|Lt|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|'
                          r'Aug|Sep|Sept|Oct|Nov|Dec|[A-Z])\.$')
DATE = re.compile(r'\b(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|'
                  r'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:\s+\d{1,2})?(?:,?\s+\d{4})?\b|'
                  r'\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}[:.]\d\d\b')
NUMBER = re.compile(r'(?:[$€£¥]\s?)?\b\d[\d,.]*\d\b%?|\b\d\b%?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|'
                    r'twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|'
                    r'half)\b(?:-\w+)?(?:\s(?:hundred|thousand|million|billion|percent|per cent)\b)?', re.I)
NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+(?:[\s.’'-]{1,2}[A-ZÀ-Þ][\w'’-]*)*")


def sentences(text):
    out, start = [], 0
    for end in re.finditer(r'[.!?]["”’\')\]]*\s+(?=["“‘(\[]?[A-Z0-9])', text):
        if not ABBREVIATION.search(text[start:end.start() + 1]):
            out.append(text[start:end.end()].strip())
            start = end.end()
    return out + [text[start:].strip()] if text[start:].strip() else out


def windows(some):
    """As the product cuts them: of at most so many words, beginning with the last sentence of the one before."""
    out, first, words, lengths = [], 0, 0, [len(s.split()) for s in some]
    for i, more in enumerate(lengths):
        if i > first and words + more > WINDOW_WORDS:
            out.append((first, i))
            again = lengths[i - 1] + more <= WINDOW_WORDS and i - 1 > first
            first, words = (i - 1, lengths[i - 1]) if again else (i, 0)
        words += more
    return out + [(first, len(some))]


def plain(text):
    return ' '.join(re.sub(r'[^\w%$€£.,]', ' ', text.lower()).split())


def words(text):
    return set(re.findall(r'\w{3,}', text.lower()))


def sort_of(answer):
    return DATE if DATE.search(answer) else NUMBER if NUMBER.search(answer) else NAME if NAME.match(answer) else None


def sort_asked(question):
    """The sort of values that a question asks for, where its first words tell."""
    asked = question.lower()
    for words, sort in (('how (?:many|much|large|high|long|old|far)', NUMBER), ('when|(?:on|by|until) (?:what|which) (?:day|date)', DATE),
                        ('who|whom|where|in which', NAME)):
        if re.match(words, asked):
            return sort
    return None


def pieces_of(question, some, sort, label):
    """The sentences cut around values of a sort, with a label for each piece: 0 for what is no value, else label(i, value)."""
    pieces, labels = [], []
    for i, sentence in enumerate(some):
        end = 0
        for value in sort.finditer(sentence):
            if value[0].lower() in question.lower():
                continue
            for piece, is_value in ((sentence[end:value.start()], False), (value[0], True)):
                if piece.strip():
                    pieces.append(piece)
                    labels.append(label(i, piece) if is_value else 0)
            end = value.end()
        if 0 < end < len(sentence):
            pieces.append(sentence[end:])
            labels.append(0)
    return (pieces, labels) if 1 < len(pieces) < MOST_PIECES else None


def alike(one, two):
    one, two = ' %s ' % plain(one), ' %s ' % plain(two)
    return one in two or two in one


def cut(question, some, labels, answers):
    """The sentences cut around values of the answer's sort, with what is the answer; nothing where it is no value."""
    answer = next((a for a in answers if any(l and a in s for s, l in zip(some, labels))), '')
    sort = sort_of(answer)
    found = sort and pieces_of(question, some, sort, lambda i, value: int(bool(labels[i]) and (value in answer or answer in value)))
    return found if found and sum(found[1]) else None


class Rows:
    """Makes rows: kind, id, tokens of question or claim, of each sentence, which of these answer, tokens of the title, whether
    the question has an answer at all."""

    def __init__(self, folder, seed):
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, 'tokenizer.json'))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.random = random.Random(seed)

    def tokens(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def row(self, kind, id, question, some, labels, title='', answerable=True):
        return (kind, id, self.tokens(question)[:MOST_CLAIM if kind == 'claim' else MOST_QUESTION],
                [self.tokens(s) for s in some], labels, self.tokens(title)[:MOST_TITLE], answerable)

    def news(self, folder, most):
        """Rows of a set's questions: windows of the article that answers, or nearly does, and one of another that is near."""
        lines = lambda name: [json.loads(l) for l in open(os.path.join(folder, name), encoding='utf8') if l.strip()]
        all_articles = lines('articles.jsonl')
        articles = {a['id']: (a['title'], sentences(a['text'].replace('\n', ' '))) for a in all_articles}
        if os.path.exists(os.path.join(folder, 'news.jsonl')):
            days = {a['id']: a['published'][:10] for a in all_articles}
            known = {n['id']: n for n in lines('news.jsonl')}
            for q in lines('questions.jsonl')[:most]:
                yield from self.event(q, known.get(q['id'], {}).get('conflict'), articles, days)
            return
        questions = [q for q in lines('questions.jsonl') if q.get('near') or q['evidence']]
        for q in self.random.sample(questions, min(most, len(questions))):
            yield from self.windows(q, articles)
            yield from self.values(q, articles)

    def windows(self, q, articles):
        own = {e['article'] for e in q['evidence']} or {q['near']}
        asked = words(q['question'])
        near = [(a, w) for a in own for w in windows(articles[a][1])]
        other = max(((a, w) for a in articles if a not in own for w in windows(articles[a][1])),
                    key=lambda c: len(asked & words(articles[c[0]][0] + ' '.join(articles[c[0]][1][c[1][0]:c[1][1]]))), default=None)
        for article, (first, end) in near + ([other] if other and self.random.random() < .7 else []):
            title, some = articles[article]
            labels = [int(any(answers(s, e, q['answers']) for e in q['evidence'] if e['article'] == article)) for s in some[first:end]]
            doubtful = not any(labels) and any(plain(a) in plain(' '.join(some[first:end])) for a in q['answers'])
            if not doubtful:
                yield self.row('news', q['id'], q['question'], some[first:end], labels, title, q['answerable'])

    def values(self, q, articles):
        if not q['answerable']:
            return
        title, some = articles[q['evidence'][0]['article']]
        labels = [int(any(s in e['quote'] or e['quote'] in s for e in q['evidence'])) for s in some]
        others = [i for i, l in enumerate(labels) if not l and not any(plain(a) in plain(some[i]) for a in q['answers'])]
        pick = sorted([i for i, l in enumerate(labels) if l][:2] + self.random.sample(others, min(2, len(others))))
        pieces = cut(q['question'], [some[i] for i in pick], [labels[i] for i in pick], q['answers'])
        if pieces:
            yield self.row('news', q['id'] + ' values', q['question'], pieces[0], pieces[1], title)

    def event(self, q, conflict, articles, days):
        """Rows of what each article of an event gives for a question, which may be another value in another."""
        given = [(v['article'], v['value']) for v in conflict['values']] if conflict else [
            (e['article'], a) for e in q['evidence'] for a in q['answers'] if plain(a) in plain(e['quote'])]
        known = [value for _, value in given] + q['answers']
        event = re.sub(r'-q?\d+$', '', q['id'])
        own = [a for a in articles if re.sub(r'-\d+$', '', a) == event and days[a] <= q.get('asOf', '9999')]
        for article in own:
            title, some = articles[article]
            values = [v for a, v in given if a == article]
            quotes = [] if conflict else [e for e in q['evidence'] if e['article'] == article]
            labels = self.told(q['question'], some, values, quotes, q['answers'], known)
            sure = bool(values or quotes)
            if sure == bool(1 in labels) and (sure or -1 not in labels):
                for first, end in windows(some):
                    right = 1 in labels[first:end]
                    if right or (-1 not in labels[first:end] and self.random.random() < .4):
                        yield self.row('news', q['id'], q['question'], some[first:end], labels[first:end], title, q['answerable'])
            yield from self.event_values(q, title, some, labels, values, known)

    def told(self, question, some, values, quotes, accepted, known):
        """1 for a sentence that answers, 0 for one that does not, -1 where that is not known: it has a known value."""
        has = lambda sentence, value: ' %s ' % plain(value) in ' %s ' % plain(sentence)
        labels = [-1 if any(has(s, v) for v in known) else 0 for s in some]
        for quote in quotes:
            labels = [1 if answers(s, quote, accepted) else l for s, l in zip(some, labels)]
        asked = words(question)
        for value in values if not quotes else ():
            there = [i for i, s in enumerate(some) if has(s, value)]
            if there:
                labels[max(there, key=lambda i: len(asked & words(some[i])))] = 1
        return labels

    def event_values(self, q, title, some, labels, values, known):
        sort = sort_of(values[0]) if values else sort_of(known[0]) if known else sort_asked(q['question'])
        if sort is None:
            return
        others = [i for i, l in enumerate(labels) if l < 1 and sort.search(some[i])]
        others.sort(key=lambda i: -len(words(q['question']) & words(some[i])) + self.random.random())
        pick = sorted([i for i, l in enumerate(labels) if l == 1][:2] + others[:3])
        label = lambda i, value: (1 if labels[pick[i]] == 1 and any(alike(value, v) for v in values)
                                  else -1 if any(alike(value, v) for v in known) else 0)
        found = pieces_of(q['question'], [some[i] for i in pick], sort, label)
        if found and (1 in found[1] or not values) and (1 in found[1] or -1 not in found[1]):
            yield self.row('news', q['id'] + ' values', q['question'], found[0], found[1], title, q['answerable'])

    def earlier(self, path, kind, most):
        lines = [json.loads(l) for i, l in enumerate(lzma.open(path, 'rt')) if i % 29 == 0]
        for d in self.random.sample(lines, min(most, len(lines))):
            if kind == 'claim':
                yield self.row('claim', d['set'], d['claim'], [d['evidence']], [])
            else:
                right = [w for w in windows(d['sents']) if any(d['labels'][w[0]:w[1]])]
                first, end = self.random.choice(right or windows(d['sents']))
                yield self.row('earlier', d['set'], d['q'], d['sents'][first:end], d['labels'][first:end])


def answers(sentence, evidence, accepted):
    quote = evidence['quote']
    there = sentence in quote or quote in sentence or len(words(sentence) & words(quote)) >= .7 * max(1, len(words(sentence)))
    told = [a for a in accepted if plain(a) in plain(quote)]
    return there and (not told or any(plain(a) in plain(sentence) for a in told))


# ---- learning

def batches(rows, rng):
    """Rows of one kind and much the same length, padded: ids, mask, types, sentence of each token, labels, kind, rows."""
    encoded = []
    for kind, _, question, some, _, title, _ in rows:
        ids = [CLS] + question + [SEP]
        start = len(ids)
        ids, place = ids + title, [-1] * (start + len(title))
        for i, sentence in enumerate(some):
            sentence = sentence[:MOST - 1 - len(ids)]
            ids, place = ids + sentence, place + [i] * len(sentence)
        encoded.append((ids + [SEP], start, place + [-1]))
    order = sorted(range(len(rows)), key=lambda i: (rows[i][0], len(encoded[i][0]) + rng.random() * 15))
    groups, group, longest = [], [], 0
    for i in order:
        length = max(longest, len(encoded[i][0]))
        if group and (length * (len(group) + 1) > BATCH_TOKENS or rows[i][0] != rows[group[0]][0]):
            groups, group, length = groups + [group], [], len(encoded[i][0])
        group.append(i)
        longest = length
    out = []
    for group in groups + [group]:
        length = max(len(encoded[i][0]) for i in group)
        many = max(1, max(len(rows[i][4]) for i in group))
        ids, types = torch.zeros(2, len(group), length, dtype=torch.long)
        place, labels = torch.full((len(group), length), -1), torch.full((len(group), many), -1)
        for k, i in enumerate(group):
            row, start, where = encoded[i]
            ids[k, :len(row)], types[k, start:len(row)], place[k, :len(row)] = torch.tensor(row), 1, torch.tensor(where)
            labels[k, :len(rows[i][4])] = torch.tensor(rows[i][4] or [0])
        out.append((ids, ids > 0, types, place, labels, rows[group[0]][0], group))
    return out


def sentence_logits(tokens, place, many):
    inside = F.one_hot(place + 1, many + 1)[:, :, 1:].bool()
    count = inside.sum(1)
    some = tokens.float().unsqueeze(-1).masked_fill(~inside, -1e4)
    return torch.logsumexp(some, 1) - .5 * torch.log(count.clamp(min=1).float()), count > 0


# A processor that does not calculate in bfloat16 itself is ten times as slow at it as in single precision.
HALF = torch.ops.mkldnn._is_mkldnn_bf16_supported()


def fast():
    return torch.autocast('cpu', dtype=torch.bfloat16, enabled=HALF)


def loss_of(out, taught, batch):
    tokens, answerable, judge, state = (x.float() for x in out)
    _, _, _, place, labels, kind, _ = batch
    if kind == 'claim':  # as before, and its state too, on which the check's head is fitted
        return F.kl_div(torch.log_softmax(judge / 2, 1), torch.softmax(taught[2] / 2, 1), reduction='batchmean') * 6.4 \
            + .5 * F.mse_loss(state, taught[3])
    some, there = sentence_logits(tokens, place, labels.shape[1])
    there = there & (labels >= 0)
    right = (labels.clamp(min=0) * there).float()
    any_right = (right.sum(1) > 0).float()
    mean = lambda x: (x * there).sum(1) / there.sum(1).clamp(min=1)
    each = mean(F.binary_cross_entropy_with_logits(some, right, reduction='none', pos_weight=torch.tensor(2.5)))
    whole = F.binary_cross_entropy_with_logits(answerable, any_right, reduction='none', pos_weight=torch.tensor(2.))
    order = -(torch.log_softmax(some.masked_fill(~there, -1e4), 1) * right).sum(1) / right.sum(1).clamp(min=1) / 2
    hard = each + whole + order * any_right
    if kind == 'news':
        return hard.mean()
    before, _ = sentence_logits(taught[0], place, labels.shape[1])
    soft = 1.5 * mean(F.binary_cross_entropy_with_logits(some, torch.sigmoid(before), reduction='none')) \
        + 1.2 * F.binary_cross_entropy_with_logits(answerable, torch.sigmoid(taught[1]), reduction='none')
    return (hard + soft).mean() / 2


@torch.no_grad()
def judged(net, rows, rng):
    """Of questions that were held out: AUC of the surest window, and how often the likeliest sentence answers."""
    net.eval()
    best = {}
    for batch in batches(rows, rng):
        with fast():
            tokens, answerable, _, _ = net.upper(net.lower(batch[0], batch[2], batch[1]), batch[1])
        some, there = sentence_logits(tokens, batch[3], batch[4].shape[1])
        for k, i in enumerate(batch[6]):
            top = int(some[k].masked_fill(~there[k], -1e4).argmax())
            sure = float(answerable[k]), float(some[k, top])
            best.setdefault((rows[i][1], rows[i][6]), []).append((sure, int(top < len(rows[i][4]) and rows[i][4][top] == 1)))
    sure = [max(window[0][0] for window in seen) for seen in best.values()]
    hits = [max(seen, key=lambda window: window[0][1] + .3 * window[0][0])[1] for (_, able), seen in best.items() if able]
    area = roc_auc_score([able for _, able in best], sure) if len({able for _, able in best}) > 1 else float('nan')
    return 'held out: %d questions, AUC %.3f, right sentence %.3f' % (len(best), area, np.mean(hits or [0]))


def learn(net, rows, held, epochs, rng):
    for name, value in net.named_parameters():
        layer = re.match(r'layers\.(\d+)\.', name)
        value.requires_grad = int(layer[1]) >= FROZEN if layer else name.startswith(('token', 'answerable', 'j0', 'j2'))
    net.eval()
    prepared = []
    for batch in batches(rows, rng):
        with torch.no_grad(), fast():
            below = net.lower(batch[0], batch[2], batch[1])
            below = below.bfloat16() if HALF else below
            prepared.append((batch, below, [x.float() for x in net.upper(below, batch[1])] if batch[5] != 'news' else None))
    print(len(rows), 'rows in', len(prepared), 'batches;', judged(net, held, rng) if held else '', flush=True)
    learning = [value for value in net.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(learning, lr=RATE, weight_decay=.01)
    steps, step, start = epochs * len(prepared), 0, time.time()
    for epoch in range(epochs):
        rng.shuffle(prepared)
        net.train()
        losses = []
        for batch, below, taught in prepared:
            with fast():
                out = net.upper(below, batch[1])
            loss = loss_of(out, taught, batch)
            step += 1
            for group in optimizer.param_groups:
                group['lr'] = RATE * min(1, step / (.06 * steps)) * max(.03, 1 - step / steps)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 1.)
            optimizer.step()
            losses.append(loss.item())
        print('epoch %d, loss %.3f, %d s;' % (epoch + 1, np.mean(losses), time.time() - start), judged(net, held, rng) if held else '', flush=True)


def mix(net, former, share):
    """The mean of learnt and former weights, the former with that share: it keeps more of both than either."""
    with torch.no_grad():
        for name, value in net.named_parameters():
            value.lerp_(former[name], share)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('reader')
    parser.add_argument('out')
    parser.add_argument('sets', nargs='+')
    parser.add_argument('--hold-out', default='')
    parser.add_argument('--questions', type=int, default=10 ** 6, help='of each set, at most')
    parser.add_argument('--epochs', type=int, default=2)
    parser.add_argument('--earlier-questions')
    parser.add_argument('--earlier-claims')
    parser.add_argument('--former', type=float, default=.3, help='share of the former weights in the mean')
    said = parser.parse_args()
    torch.manual_seed(1)
    make, rng = Rows(said.reader, 5), random.Random(7)
    news = [row for folder in said.sets for row in make.news(folder, said.questions)]
    held = [row for row in news if said.hold_out and row[1].startswith(said.hold_out) and not row[1].endswith(' values')]
    rows = [row for row in news if not (said.hold_out and row[1].startswith(said.hold_out))]
    for path, kind, most in ((said.earlier_questions, 'question', EARLIER_QUESTIONS), (said.earlier_claims, 'claim', EARLIER_CLAIMS)):
        rows += list(make.earlier(path, kind, min(most, 2 * len(rows)))) if path else []
    net, graph, places = load(os.path.join(said.reader, 'reader.onnx'))
    former = {name: value.detach().clone() for name, value in net.named_parameters()}
    learn(net, rows, held, said.epochs, rng)
    mix(net, former, said.former)
    os.makedirs(said.out, exist_ok=True)
    store(net, graph, places, os.path.join(said.out, 'reader.onnx'))
    shutil.copy(os.path.join(said.reader, 'tokenizer.json'), said.out)


if __name__ == '__main__':
    main()
