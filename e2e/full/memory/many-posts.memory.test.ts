import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after, test } from "node:test";
import { measure } from "@/bench/measure";
import { NEXT } from "@/e2e/support/build";

const POSTS = 3000;
/** In MB. */
const MACHINE = 4096;
/** What a build may take of it. */
const SHARE = Math.floor(0.8 * MACHINE);

const FOLDER = resolve(".builds/memory");

/** Runs a command in a control group with so much memory, and none on the disk: https://www.freedesktop.org/software/systemd/man/latest/systemd-run.html */
const LIMIT = [
	...["systemd-run", "--user", "--scope", "--quiet"],
	...["-p", `MemoryMax=${MACHINE}M`, "-p", "MemorySwapMax=0"],
];

/** Returns made-up words, the same for the same post. */
function createWords(post: number, count: number): string[] {
	const bytes = createHash("shake256", { outputLength: 2 * count })
		.update(String(post))
		.digest();
	// Few words are frequent, as in any language.
	return Array.from(
		{ length: count },
		(_, index) => `wo${Math.floor(bytes.readUInt16LE(2 * index) ** 2 / 800_000).toString(36)}`,
	);
}

function createPost(post: number): string {
	const words = createWords(post, 800);
	const paragraphs = Array.from({ length: 16 }, (_, index) => {
		const text = `“${words.slice(index * 50, (index + 1) * 50).join(" ")}.”`;
		return index % 4 === 0
			? `## ${words[index]} ${index}\n\n${text}\n\n\`\`\`js\nconst ${words[index]} = ${post};\n\`\`\``
			: text;
	});
	const date = new Date(Date.UTC(2010, 0, 1 + post)).toISOString().slice(0, 10);
	return `---\ntitle: ${words.slice(0, 6).join(" ")}\ndate: ${date}\ntags: [t${post % 40}, t${post % 7}]\n---\n\n${paragraphs.join("\n\n")}\n`;
}

after(() => rm(FOLDER, { recursive: true, force: true }));

const skip = !existsSync("/proc/self/smaps_rollup") && "only Linux tells the memory of all processes";

test(`a machine with ${MACHINE} MB builds ${POSTS} posts`, { skip }, async () => {
	const content = `${FOLDER}/content`;
	await mkdir(`${content}/posts`, { recursive: true });
	await writeFile(`${content}/site.yml`, "title: Many posts\nurl: https://many.example\n");
	for (let post = 0; post < POSTS; post += 1) await writeFile(`${content}/posts/post-${post}.md`, createPost(post));
	const isLimited = spawnSync(LIMIT[0] ?? "", [...LIMIT.slice(1), "true"]).status === 0;
	const env = {
		CONTENT_DIR: content,
		BUILD_DIR: ".builds/memory/next",
		// In the group, a build finds the limit by itself.
		...(!isLimited && { BUILD_MEMORY: String(SHARE) }),
	};
	const { peak, output } = await measure([...(isLimited ? LIMIT : []), process.execPath, NEXT, "build"], env);
	assert.match(output, new RegExp(`${POSTS} posts checked`));
	assert.ok(peak !== undefined && peak <= SHARE, `The build took ${peak} MB.`);
});
