import { parseArgs } from "node:util";
import { formatTable } from "@/lib/importers/format-table";
import { importSource } from "@/lib/importers/import";
import { UnreadableSource } from "@/lib/importers/types";

const USAGE = `npm run import -- <source> [--into content] [--force]

<source> is the folder of a site (Docusaurus, Jekyll, Hugo, Zola, Gatsby, Astro, Next.js, Eleventy),
an export of WordPress (XML) or one of Ghost (JSON).`;

/** Says on a terminal how far it is; a log gets a line now and then. */
function progress(done: number, what: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r${done} ${what} … `);
	else if (done % 500 === 0) process.stderr.write(`${done} ${what} …\n`);
}

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { into: { type: "string", default: "content" }, force: { type: "boolean", default: false } },
	});
	const [source, ...more] = positionals;
	if (!source || more.length > 0) throw new UnreadableSource(USAGE);
	const { counts, written, unsaid } = await importSource(source, { ...values, progress });
	if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
	console.log(formatTable(counts, written));
	if (unsaid.length > 0)
		console.log(
			`The source doesn't say ${unsaid.join(" and ")}: add ${unsaid.map((key) => `\`${key}:\``).join(" and ")} to site.yml.`,
		);
	const where = values.into === "content" ? "" : `CONTENT_DIR=${values.into} `;
	console.log(`Look at it with \`${where}npm run dev\`; \`${where}npm run check\` says what is missing.`);
} catch (error) {
	const isExpected =
		error instanceof UnreadableSource || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
	if (!isExpected) throw error;
	console.error((error as Error).message);
	process.exitCode = 1;
}
