// Compares two folders of generated pages, each with a picture of 100 kB: `npm run bench:prove -- --pages 1000`.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { measure } from "@/bench/measure";

const { values } = parseArgs({ options: { pages: { type: "string", default: "1000" } } });
const pages = Number(values.pages);
const folder = mkdtempSync(path.join(tmpdir(), "quire-prove-"));
const WORDS = 1000;

/** Returns always the same numbers. */
function createRandom(seed: number) {
	let state = seed;
	return (limit: number) => {
		state = (state * 48271) % 2147483647;
		return state % limit;
	};
}

const vocabulary = Array.from({ length: 5000 }, (_, index) => `word${(index * 7919).toString(36)}`);

function writePage(page: number): { old: string; new: string } {
	const random = createRandom(page + 1);
	const paragraphs = Array.from({ length: WORDS / 50 }, () =>
		Array.from({ length: 50 }, () => vocabulary[random(vocabulary.length)]).join(" "),
	);
	const code = `const page = ${page};\nfor (let i = 0; i < page; i += 1) {\n\tconsole.log(i);\n}`;
	const menu = Array.from({ length: 40 }, (_, index) => `<li><a href="/menu/${index}">Menu ${index}</a></li>`).join("");
	const make = (frame: [string, string], text: (one: string) => string, image: string) =>
		`<!doctype html><html lang="en"><head><title>Page ${page}</title><meta name="description" content="About ${page}"></head><body>${frame[0]}<h1>Page ${page}</h1>${paragraphs.map((one, index) => `${index % 5 === 0 ? `<h2 id="part-${index}">Part ${index} of ${page}</h2>` : ""}<p>${text(one)}</p>`).join("\n")}<img src="${image}" alt="Picture ${page}"><pre><code>${code}</code></pre><p><a href="https://other.example/${page}">elsewhere</a> <a href="/p${(page + 1) % pages}#part-5">next</a></p>${frame[1]}</body></html>`;
	return {
		old: make(
			[`<nav><ul>${menu}</ul></nav><div class="content">`, "</div><footer>The end</footer>"],
			(one) => one,
			`/i/${page}.jpg`,
		),
		// Every tenth page lacks a word.
		new: make(
			[`<header><ul>${menu}</ul></header><main><article>`, "</article></main>"],
			(one) => (page % 10 === 0 ? one.replace(/ \S+/, "") : one),
			`/assets/${page}.webp`,
		),
	};
}

async function writePicture(page: number): Promise<void> {
	const random = createRandom(page + 7);
	const shapes = Array.from(
		{ length: 12 },
		() =>
			`<circle cx="${random(600)}" cy="${random(400)}" r="${20 + random(120)}" fill="hsl(${random(360)} 70% ${30 + random(50)}%)"/>`,
	).join("");
	const noise = await sharp({
		create: {
			width: 600,
			height: 400,
			channels: 3,
			background: "#888",
			noise: { type: "gaussian", mean: 128, sigma: 30 },
		},
	})
		.png()
		.toBuffer();
	const image = sharp(
		Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#eee"/>${shapes}</svg>`,
		),
	).composite([{ input: noise, blend: "soft-light" }]);
	const jpeg = await image.jpeg({ quality: 95 }).toBuffer();
	writeFileSync(path.join(folder, `old/i/${page}.jpg`), jpeg);
	writeFileSync(
		path.join(folder, `new/assets/${page}.webp`),
		await sharp(jpeg).resize(500).webp({ quality: 97, effort: 0 }).toBuffer(),
	);
}

try {
	for (const name of ["old/i", "new/assets"]) mkdirSync(path.join(folder, name), { recursive: true });
	for (let page = 0; page < pages; page += 1) {
		const { old, new: now } = writePage(page);
		writeFileSync(path.join(folder, `old/p${page}.html`), old);
		writeFileSync(path.join(folder, `new/p${page}.html`), now);
		await writePicture(page);
	}
	await measure([process.execPath, "packages/prove/build.mjs"], {});
	const command = [process.execPath, path.resolve("packages/prove/dist/quire-prove.mjs")];
	const run = async (...args: string[]) => {
		const { wall, cpu, peak } = await measure([...command, ...args], {}, folder);
		return { seconds: wall.toFixed(1), CPU: cpu.toFixed(1), MB: Math.round(peak ?? 0) };
	};
	const accept = path.join(folder, "accept.yml");
	writeFileSync(accept, "- rule: text-lost\n  reason: the benchmark leaves out words\n");
	const results = {
		compare: await run("old", "--against", "new", "--accept", "accept.yml"),
		save: await run("old", "--save", "old.prove"),
		"compare with the saved file": await run("old.prove", "--against", "new", "--accept", "accept.yml"),
	};
	console.table(results);
	const size = (name: string) => `${Math.round(statSync(path.join(folder, name)).size / 1000)} kB`;
	console.log(
		`Saved file: ${size("old.prove")}; a page: ${size("old/p1.html")}; a picture: ${size("old/i/1.jpg")}, ${size("new/assets/1.webp")}`,
	);
} finally {
	rmSync(folder, { recursive: true });
}
