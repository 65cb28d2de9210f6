import { confirm, type Terminal, withTerminal } from "@/lib/cli/command/terminal";
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

/** Asks for everything on the terminal, and for what `confirmations` names; an empty answer takes the default. Throws an error if the owner ends the input instead. */
export function askChoices(
	defaults: Choices,
	confirmations: readonly Confirmation[],
	terminal?: Terminal,
): Promise<Choices> {
	return withTerminal(async (ask, output) => {
		const askUntilValid = async (one: Question, preset: string): Promise<string> => {
			const { text, findProblem, ifEmpty } = one;
			const answer = (await ask(`${text}${preset && ` (${preset})`}: `)) || preset;
			if (answer === "" && ifEmpty) return askUntilValid({ ...one, text: ifEmpty.text }, ifEmpty.preset);
			const problem = findProblem?.(answer);
			if (problem === undefined) return answer;
			output.write(`${problem}\n`);
			return askUntilValid(one, preset);
		};
		const choices = { ...defaults };
		for (const one of QUESTIONS) {
			const answer = await askUntilValid(one, String(defaults[one.key] ?? ""));
			Object.assign(choices, { [one.key]: answer || undefined });
		}
		for (const name of confirmations) choices[name] = await confirm(ask, CONFIRMATIONS[name]);
		return choices;
	}, terminal);
}

/** Asks whether posts keep the addresses that they had in another system; yes for an empty answer. */
export function askToKeep(oldPattern: string, newPattern: string, terminal?: Terminal): Promise<boolean> {
	const text = `Posts were at \`${oldPattern}\`. Keep these addresses? Otherwise posts move to \`${newPattern}\`, and the old addresses redirect there.`;
	return withTerminal((ask) => confirm(ask, { text, isPreset: true }), terminal);
}

/** Asks whether a file of the owner gets a section about the blog; no for an empty answer. */
export function askToAddSection(file: string, terminal?: Terminal): Promise<boolean> {
	const text = `Add a section about the blog to ${file}?`;
	return withTerminal((ask) => confirm(ask, { text, isPreset: false }), terminal);
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
