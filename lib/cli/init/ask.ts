import { createInterface } from "node:readline/promises";
import { CommandError } from "@/lib/cli/command/command";
import { urlSetting } from "@/lib/config/settings";
import { language as languageSchema } from "@/lib/utils/scalars";
import type { Answers } from "./project-files";

export interface Choices extends Answers {
	git: boolean;
	/** Whether the blog gets settings for VS Code. */
	vscode: boolean;
}

interface Question {
	key: keyof Choices;
	text: string;
	findProblem?: (answer: string) => string | undefined;
	/** What is asked after an empty answer without a default, and the default then. */
	ifEmpty?: { text: string; preset: string };
}

const QUESTIONS: readonly Question[] = [
	{ key: "title", text: "The title of the blog" },
	{
		key: "url",
		text: "Its URL, such as https://example.org",
		findProblem: findUrlProblem,
		ifEmpty: {
			text: "Without a host yet, builds leave out feeds, the sitemap and link previews until you change the line `url: false` of site.yml; Enter, or its URL",
			preset: "false",
		},
	},
	{ key: "language", text: "Its language, as a code such as en or pt-BR", findProblem: findLanguageProblem },
	{ key: "author", text: "Your name" },
];

/** Questions to answer with yes or no, and whether Enter means yes. */
const CONFIRMATIONS = {
	git: { text: "Start a Git repository?", isPreset: true },
	vscode: { text: "Add settings for VS Code?", isPreset: false },
} as const;

export type Confirmation = keyof typeof CONFIRMATIONS;

interface Terminal {
	input: NodeJS.ReadableStream;
	output: NodeJS.WritableStream;
}

/** Asks for everything on the terminal, and for what `confirmations` names; an empty answer takes the default. Throws an error if the owner ends the input instead. */
export function askChoices(
	defaults: Choices,
	confirmations: readonly Confirmation[],
	terminal?: Terminal,
): Promise<Choices> {
	return withTerminal(terminal, async (question, output) => {
		const ask = async (one: Question, preset: string): Promise<string> => {
			const { text, findProblem, ifEmpty } = one;
			const answer = (await question(`${text}${preset && ` (${preset})`}: `)).trim() || preset;
			if (answer === "" && ifEmpty) return ask({ ...one, text: ifEmpty.text }, ifEmpty.preset);
			const problem = findProblem?.(answer);
			if (problem === undefined) return answer;
			output.write(`${problem}\n`);
			return ask(one, preset);
		};
		const choices = { ...defaults };
		for (const one of QUESTIONS) {
			const answer = await ask(one, String(defaults[one.key] ?? ""));
			Object.assign(choices, { [one.key]: answer || undefined });
		}
		for (const name of confirmations) choices[name] = await confirm(question, CONFIRMATIONS[name]);
		return choices;
	});
}

/** Asks whether posts keep the addresses that they had in another system; yes for an empty answer. */
export function askToKeep(oldPattern: string, newPattern: string, terminal?: Terminal): Promise<boolean> {
	const text = `Posts were at \`${oldPattern}\`. Keep these addresses? Otherwise posts move to \`${newPattern}\`, and the old addresses redirect there.`;
	return withTerminal(terminal, (question) => confirm(question, { text, isPreset: true }));
}

/** Asks whether a file of the owner gets a section about the blog; no for an empty answer. */
export function askToAddSection(file: string, terminal?: Terminal): Promise<boolean> {
	const text = `Add a section about the blog to ${file}?`;
	return withTerminal(terminal, (question) => confirm(question, { text, isPreset: false }));
}

type Ask = (text: string) => Promise<string>;

async function confirm(question: Ask, { text, isPreset }: { text: string; isPreset: boolean }): Promise<boolean> {
	const answer = (await question(`${text} ${isPreset ? "(Y/n)" : "(y/N)"}: `)).trim();
	return isPreset ? !/^n/i.test(answer) : /^y/i.test(answer);
}

async function withTerminal<Result>(
	{ input, output }: Terminal = { input: process.stdin, output: process.stdout },
	run: (question: Ask, output: Terminal["output"]) => Promise<Result>,
): Promise<Result> {
	const terminal = createInterface({ input, output });
	// Ctrl-D and Ctrl-C close the terminal; a question would never end.
	const closed = new Promise<never>((_, reject) => {
		terminal.once("close", () => {
			output.write("\n");
			reject(new CommandError("No blog was made."));
		});
	});
	// Each question rejects too.
	closed.catch(() => {});
	try {
		return await run((text) => Promise.race([terminal.question(text), closed]), output);
	} finally {
		terminal.removeAllListeners("close");
		terminal.close();
	}
}

export function findProblems(choices: Answers): string[] {
	return QUESTIONS.flatMap(({ key, findProblem }) => {
		const value = (choices as Choices)[key];
		const problem = value === undefined ? undefined : findProblem?.(String(value));
		return problem === undefined ? [] : [`--${key}: ${problem}`];
	});
}

function findUrlProblem(answer: string): string | undefined {
	return urlSetting.safeParse(answer).success
		? undefined
		: `\`${answer}\` isn't a URL of a blog, such as https://example.org or https://example.org/blog.`;
}

function findLanguageProblem(answer: string): string | undefined {
	return languageSchema.safeParse(answer).success
		? undefined
		: `\`${answer}\` isn't a language code, such as en or pt-BR.`;
}
