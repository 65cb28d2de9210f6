import { createInterface } from "node:readline/promises";
import { siteSchema } from "@/lib/config/schema";
import { language as languageSchema } from "@/lib/utils/scalars";
import type { Answers } from "./project-files";

/** What the owner may answer, or has given as an option. */
export interface Choices extends Answers {
	git: boolean;
}

interface Question {
	key: keyof Choices;
	text: string;
	/** Returns what is wrong with an answer. */
	findProblem?: (answer: string) => string | undefined;
}

const QUESTIONS: readonly Question[] = [
	{ key: "title", text: "The title of the blog" },
	{ key: "url", text: "Its URL", findProblem: findUrlProblem },
	{ key: "language", text: "Its language, as a code such as en or pt-BR", findProblem: findLanguageProblem },
	{ key: "author", text: "Your name" },
];

/** Asks for everything on the terminal; an empty answer takes the default. */
export async function askChoices(defaults: Choices, asksForGit: boolean): Promise<Choices> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const ask = async (question: Question, preset: string): Promise<string> => {
		const { text, findProblem } = question;
		const answer = (await terminal.question(`${text}${preset && ` (${preset})`}: `)).trim() || preset;
		const problem = findProblem?.(answer);
		if (problem === undefined) return answer;
		console.log(problem);
		return ask(question, preset);
	};
	try {
		const choices = { ...defaults };
		for (const question of QUESTIONS) {
			const answer = await ask(question, String(defaults[question.key] ?? ""));
			Object.assign(choices, { [question.key]: answer || undefined });
		}
		if (asksForGit) {
			const answer = await terminal.question("Start a Git repository? (Y/n): ");
			choices.git = !/^n/i.test(answer.trim());
		}
		return choices;
	} finally {
		terminal.close();
	}
}

/** Returns what is wrong with the answers that were given as options. */
export function findProblems(choices: Answers): string[] {
	return QUESTIONS.flatMap(({ key, findProblem }) => {
		const problem = findProblem?.(String((choices as Choices)[key] ?? ""));
		return problem === undefined ? [] : [`--${key}: ${problem}`];
	});
}

function findUrlProblem(answer: string): string | undefined {
	const isUrl = siteSchema.shape.url.safeParse(answer).success;
	return isUrl
		? undefined
		: `\`${answer}\` isn't a URL of a blog, such as https://example.org or https://example.org/blog.`;
}

function findLanguageProblem(answer: string): string | undefined {
	return languageSchema.safeParse(answer).success
		? undefined
		: `\`${answer}\` isn't a language code, such as en or pt-BR.`;
}
