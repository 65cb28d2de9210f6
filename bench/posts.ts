import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** A generated post, in the format of no system yet. */
export interface Post {
	slug: string;
	title: string;
	description: string;
	/** Such as `2019-04-30`. */
	date: string;
	tags: string[];
	body: string;
}

/** What differs between systems inside a text. */
interface BodyFormat {
	/** Returns the path of a post. */
	toPath: (slug: string) => string;
	/** The line after which the excerpt ends, in systems that have one. */
	excerptEnd?: string | undefined;
}

/** The form in which a system reads posts. */
export interface PostFormat extends BodyFormat {
	extension: "md" | "mdx";
	/** Returns the fields of a front matter; those that are `undefined` are left out. */
	toFields: (post: Post) => Record<string, unknown>;
}

const IMAGES = 20;
const IMAGE_WIDTH = 800;
const IMAGE_HEIGHT = 450;
const [MIN_WORDS, MAX_WORDS] = [1200, 1800];

const list = (words: string) => words.split(" ");
const NOUNS = list(
	"harbour tide lighthouse anchor rope sail mast hull deck cabin compass chart island current storm breeze cloud shore cliff bay channel buoy signal lantern bell captain crew pilot keeper fisher net basket market quay crane barge ferry schooner cargo cask crate ledger letter map voyage morning evening season winter summer gull seal whale heron reed dune pebble shell stone bridge lock canal river spring mill field orchard garden path gate wall roof window kitchen stove kettle table clock",
);
const VERBS = list(
	"follow carry watch mend draw measure repair remember describe cross paint count load steer guard borrow compare gather hide light name open promise reach sell trade visit weigh write",
);
const ADJECTIVES = list(
	"old quiet narrow steep bright heavy early late patient careful famous forgotten gentle honest hollow northern southern plain rough simple slow steady strange sudden tall warm weathered wooden",
);
const SENTENCES = [
	"In the {adjective} {noun} nobody would {verb} a {noun} before the {noun} was {adjective}.",
	"We {verb} the {noun} every {noun}, and the {noun} stays {adjective} for it.",
	"A {noun} that you {verb} twice is worth more than a {adjective} {noun} in the {noun}.",
	"Whenever the {noun} turned {adjective}, the {noun} had to {verb} the {noun} alone.",
	"My neighbour used to {verb} each {noun} with a {adjective} {noun}, whatever the {noun} said.",
	"Between the {noun} and the {noun} lies a {adjective} {noun}, and few people {verb} it.",
	"It took a {adjective} {noun} and half a {noun} to {verb} what the {noun} had left.",
	"They {verb} the {noun} first; the {adjective} {noun} comes after the {noun}.",
	"Nothing in the {noun} is as {adjective} as a {noun} which has to {verb} its own {noun}.",
	"Ask the {noun} why the {noun} is {adjective}, and it will {verb} another {noun} for you.",
	"On some days I {verb} the {adjective} {noun}; on others the {noun} and I {verb} nothing.",
	"The {noun} has a {adjective} side, which you see once you {verb} the {noun} behind it.",
];
const TITLES = [
	"The {adjective} {noun} of the {noun}",
	"How to {verb} a {adjective} {noun}",
	"What the {noun} taught the {noun}",
	"A {noun}, a {noun} and a {adjective} {noun}",
];
const TAGS = list(
	"boats weather maps knots food repairs birds history tools travel letters islands trade light stories plants rivers people winter music",
);

/** Blocks of code, with a name and a number that differ. */
const CODE = {
	ts: (name: string, number: number) => `interface Tide {
  readonly ${name}: string;
  height: number;
}

// Tides that a boat of this draught can use.
export function listTides(tides: readonly Tide[], draught = ${number}): string[] {
  const usable = tides.filter(({ height }) => height > draught * 1.5);
  if (usable.length === 0) throw new Error(\`No tide for \${draught} m\`);
  return usable.map((tide, index) => \`\${index + 1}. \${tide.${name}}\`);
}

export const first = async (url: URL) => listTides(await (await fetch(url)).json())[0] ?? null;`,
	python: (name: string, number: number) => `from dataclasses import dataclass
from pathlib import Path

@dataclass(frozen=True)
class Entry:
    ${name}: str
    weight: float = ${number}.5

def read_ledger(file: Path) -> list[Entry]:
    """Read a ledger, one entry on a line."""
    entries = []
    for line in file.read_text().splitlines():
        key, _, value = line.partition(":")
        if not value.strip():
            continue  # a line without weight
        entries.append(Entry(key.strip(), float(value)))
    return sorted(entries, key=lambda entry: entry.weight, reverse=True)

print(sum(entry.weight for entry in read_ledger(Path("ledger.txt"))))`,
};

type Random = () => number;

/** Returns a function that gives the same numbers from 0 to 1 for the same seed (mulberry32). */
function createRandom(seed: number): Random {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const below = (random: Random, limit: number) => Math.floor(random() * limit);
const pick = <Item>(random: Random, items: readonly Item[]) => items[below(random, items.length)] as Item;

/** Fills the words into one of several patterns. */
const fill = (random: Random, patterns: readonly string[]) =>
	pick(random, patterns).replace(/\{(\w+)\}/g, (_, kind) =>
		pick(random, kind === "noun" ? NOUNS : kind === "verb" ? VERBS : ADJECTIVES),
	);

const imageName = (index: number) => `picture-${String(index).padStart(2, "0")}.jpg`;

/** Returns the title and the slug of a post, of which both depend on its index alone. */
function createName(index: number): { title: string; slug: string } {
	const title = fill(createRandom(index), TITLES);
	const words = title.toLowerCase().replace(/[^a-z]+/g, "-");
	return { title, slug: `${words}-${String(index).padStart(5, "0")}` };
}

/** Creates a post, which is the same every time, of as many as there are. Links lead to other ones of them. */
export function createPost(index: number, count: number, { toPath, excerptEnd }: BodyFormat): Post {
	const random = createRandom(index + 100_000);
	const sentences = (number: number) => Array.from({ length: number }, () => fill(random, SENTENCES)).join(" ");
	const items = (number: number, toMarker: (item: number) => string) =>
		Array.from({ length: number }, (_, item) => `${toMarker(item)} ${sentences(1)}`).join("\n");
	const link = () => {
		const { title, slug } = createName(below(random, count));
		return `${sentences(1)} More of it is in [${title}](${toPath(slug)}), with **a ${pick(random, NOUNS)}** and \`${pick(random, VERBS)}()\`.`;
	};
	const code = (language: keyof typeof CODE) =>
		`\`\`\`${language}\n${CODE[language](pick(random, NOUNS), 2 + below(random, 60))}\n\`\`\``;
	const row = () => `| ${pick(random, NOUNS)} | ${pick(random, ADJECTIVES)} | ${below(random, 9999)} |`;
	const table = () =>
		["| Name | Kind | Weight |", "| --- | --- | ---: |", ...Array.from({ length: 6 }, row)].join("\n");
	const parts = [
		() => code("ts"),
		() => items(5, () => "-"),
		table,
		() => `> ${sentences(2)}`,
		() => code("python"),
		() => items(4, (item) => `${item + 1}.`),
	];

	const description = sentences(1);
	const tags = [...new Set(Array.from({ length: 2 + below(random, 3) }, () => pick(random, TAGS)))];
	const blocks = [sentences(4), ...(excerptEnd ? [excerptEnd] : []), sentences(4)];
	blocks.push(`![A ${pick(random, ADJECTIVES)} ${pick(random, NOUNS)}](/images/${imageName(below(random, IMAGES))})`);
	for (const [number, createPart] of parts.entries()) {
		blocks.push(`## The ${pick(random, NOUNS)} and the ${pick(random, NOUNS)}`, sentences(4), createPart(), link());
		if (number % 2 === 0) blocks.push(`### A ${pick(random, ADJECTIVES)} ${pick(random, NOUNS)}`, sentences(3));
	}
	const words = MIN_WORDS + below(random, MAX_WORDS - MIN_WORDS);
	while (countWords(blocks) < words) blocks.push(sentences(4));
	const date = new Date(Date.UTC(2016, 0, 1 + Math.floor(index / 2))).toISOString().slice(0, 10);
	return { ...createName(index), description, date, tags, body: `${blocks.join("\n\n")}\n` };
}

const countWords = (blocks: readonly string[]) => blocks.join(" ").split(/\s+/).length;

/** Returns a front matter; a `Date` is written as a day without quotes. */
export const formatFrontMatter = (fields: Record<string, unknown>) =>
	`---\n${Object.entries(fields)
		.filter(([, value]) => value !== undefined)
		.map(
			([name, value]) =>
				`${name}: ${value instanceof Date ? value.toISOString().slice(0, 10) : JSON.stringify(value)}\n`,
		)
		.join("")}---\n\n`;

/** Returns the fields that most systems have. */
export const toCommonFields = ({ title, description, date, tags }: Post) => ({
	title,
	description,
	date: new Date(date),
	tags,
});

/** Writes posts into a folder, with their slugs as names. */
export async function writePosts(folder: string, count: number, format: PostFormat): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (let index = 0; index < count; index++) {
		const post = createPost(index, count, format);
		const source = formatFrontMatter(format.toFields(post)) + post.body;
		await writeFile(join(folder, `${post.slug}.${format.extension}`), source);
	}
}

/** Writes the images that posts show into an empty folder. */
export async function writeImages(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (let index = 0; index < IMAGES; index++) {
		const random = createRandom(index + 200_000);
		const [width, height, channels] = [IMAGE_WIDTH / 10, IMAGE_HEIGHT / 10, 3] as const;
		const pixels = Uint8Array.from({ length: width * height * channels }, () => below(random, 256));
		const image = sharp(pixels, { raw: { width, height, channels } }).resize(IMAGE_WIDTH, IMAGE_HEIGHT);
		await writeFile(join(folder, imageName(index)), await image.jpeg({ quality: 80 }).toBuffer());
	}
}
