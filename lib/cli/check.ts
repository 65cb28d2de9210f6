import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { BASELINE_FILE, createBaseline, formatBaseline } from "@/lib/checks/baseline";
import { cacheReport } from "@/lib/checks/cached-report";
import { addAppProblems } from "@/lib/checks/check-app";
import { frontMatterLinks } from "@/lib/checks/check-post";
import {
	answerSchema,
	checkExternalLinks,
	type ExternalLink,
	isWebUrl,
	LINK_ANSWERS,
} from "@/lib/checks/external-links";
import { formatAsSarif, formatForGithub } from "@/lib/checks/formats";
import { failsOn, formatReport, type Report } from "@/lib/checks/report";
import { addExternalLinks, runChecks } from "@/lib/checks/run-checks";
import { CommandError, EXIT } from "@/lib/cli/command/command";
import { readPackage } from "@/lib/cli/project/find-project";
import { describeProject } from "@/lib/content/source/detect-project";
import { toInternalPath } from "@/lib/content/urls/resolve-url";
import { SEVERITIES, type Severity } from "@/lib/declarations/rule";
import { RULES, type RuleName } from "@/lib/diagnostics/rules";
import { compileAll } from "@/lib/next/compile/compile-all";
import { createProgress, isGithubAction } from "@/lib/next/environment";
import { digest } from "@/lib/utils/digest";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import { findRoot } from "@/lib/utils/find-dependency";
import { print, printLines } from "@/lib/utils/print";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { leaveOutKnown } from "./command/known-problems";
import { createCommand, readArguments } from "./command/run-command";

const FORMATS = ["text", "json", "github", "sarif"] as const;
type Format = (typeof FORMATS)[number];

/** The limits of requests to other sites, in milliseconds. */
const LINK_LIMITS = { timeout: 15_000, interval: 1_000 };

const USAGE =
	"npm run check -- [--json] [--format <format>] [--links] [--fail-on <severity or rule>] [--update-baseline]";

export const run = createCommand(async (args, { openBlog, workingDir }) => {
	const options = readOptions(args);
	const blog = openBlog();
	const checked = await cacheReport(blog, async () => {
		await compileAll(blog);
		return runChecks(blog);
	});
	const ofAll = await addAppProblems(blog, checked);
	const report = options.links ? await addExternalLinks(blog, ofAll, await checkLinks(blog)) : ofAll;
	const baselineFile = path.join(blog.options.contentDir, BASELINE_FILE);
	if (options.updateBaseline) {
		await writeAtomically(baselineFile, formatBaseline(createBaseline(report.problems)), {
			isDurable: true,
		});
		print(`Known problems from now on: ${report.problems.length}, in ${path.relative(workingDir, baselineFile)}.`);
		return;
	}
	const { shown, note } = await leaveOutKnown(report, baselineFile);
	const text = formatAs(options.format, shown, note, blog);
	if (text !== "") printLines(text);
	process.exitCode = shown.problems.some(failsOn(options.failOn)) ? 1 : 0;
});

interface Options {
	format: Format;
	links: boolean;
	updateBaseline: boolean;
	/** The least severe diagnostics that fail the command, or the only rule that does. */
	failOn: Severity | RuleName;
}

function readOptions(args: string[]): Options {
	const { json, format = json ? "json" : "text", links, "fail-on": failOn, ...values } = parseOptions(args);
	return {
		format: oneOf("--format", format, FORMATS),
		links,
		updateBaseline: values["update-baseline"],
		failOn: Object.hasOwn(RULES, failOn) ? (failOn as RuleName) : oneOf("--fail-on", failOn, SEVERITIES, " or a rule"),
	};
}

function parseOptions(args: string[]) {
	const options = {
		json: { type: "boolean", default: false },
		format: { type: "string" },
		links: { type: "boolean", default: false },
		"update-baseline": { type: "boolean", default: false },
		"fail-on": { type: "string", default: "error" },
	} as const;
	return readArguments({ args, options }, USAGE).values;
}

function oneOf<Value extends string>(option: string, value: string, values: readonly Value[], more = ""): Value {
	const found = values.find((one) => one === value);
	if (found === undefined)
		throw new CommandError(`\`${option}\` is \`${value}\`. Write one of ${values.join(", ")}${more}.`, EXIT.wrongUsage);
	return found;
}

async function checkLinks(blog: Blog): Promise<Report["problems"]> {
	const [{ posts, pages }, site] = await Promise.all([blog.collection(), blog.site()]);
	const links: ExternalLink[] = [];
	for (const post of [...posts, ...pages]) {
		const { metadata } = await blog.compiled(post);
		const external = [...frontMatterLinks(post), ...metadata.links].filter(
			({ url }) => isWebUrl(url) && toInternalPath(url, site.url) === undefined,
		);
		links.push(...external.map(({ url, line, column }) => ({ file: post.file, line, column, url })));
	}
	const answers = new DiskCache(blog.options.cacheDir, LINK_ANSWERS, jsonFormat(answerSchema));
	const progress = createProgress(
		"Asking for linked pages",
		new Set(links.map(({ url }) => url.replace(/#.*$/s, ""))).size,
	);
	try {
		return await checkExternalLinks(links, {
			...LINK_LIMITS,
			userAgent: `Mozilla/5.0 (compatible; QuireLinkCheck; +${site.url})`,
			recall: (url) => answers.read(digest([url])),
			remember: (url, answer) => answers.write(digest([url]), answer),
			onAnswer: () => progress.advance(),
		});
	} finally {
		progress.end();
	}
}

/** The format for people also has the skipped and the adopted files of the source. */
function formatAs(format: Format, report: Report, note: string | undefined, { options, source }: Blog): string {
	const locate = createLocator(options.contentDir);
	if (format === "json") return JSON.stringify(report);
	if (format === "github") return formatForGithub(report, locate);
	if (format === "sarif") return formatAsSarif(report, readPackage(options.engineDir).version ?? "", locate);
	// People read the report in the log of an action; GitHub reads the annotations.
	const annotations = isGithubAction() ? formatForGithub(report, locate) : "";
	return [describeProject(source.project()), formatReport(report), note, annotations].filter(Boolean).join("\n");
}

/** Returns a function that makes the path of a content file relative to its repository. */
function createLocator(contentDir: string): (file: string) => string {
	const root = findRoot(contentDir) ?? contentDir;
	const prefix = path.relative(root, contentDir).replaceAll("\\", "/");
	return (file) => path.posix.join(prefix, file);
}
