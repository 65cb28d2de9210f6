import { setTimeout as wait } from "node:timers/promises";
import type { CheckOwnFields } from "@/lib/content/collector";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { isRecord } from "@/lib/utils/collections";
import { getErrorMessage } from "@/lib/utils/error-message";
import type { StandardSchema } from "./api";

const NO_OBJECT = "`fields` returns no object. Write the schema of one, with a key for each field.";
const MAKE_ISSUES = "Let the schema report an issue of the value instead, or fix it. Until then, posts are left out.";

/** Milliseconds after which a schema has no answer: nothing else tells whether a promise is ever settled. */
const LIMIT = 20_000;

type Refuse = (path: readonly PropertyKey[], message: string) => void;

/** Tells whether a value is a schema of any library with Standard Schema; some have functions as schemas. */
export function isStandardSchema(value: unknown): value is StandardSchema {
	const { "~standard": standard } = Object(value);
	return typeof standard?.validate === "function";
}

/** Returns a function that checks the own fields of posts by the schema of the configuration in `file`. */
export function createFieldCheck(
	schema: StandardSchema,
	{ file: config, report }: { file: string; report: (key: string, message: string) => Diagnostic },
	limit = LIMIT,
): CheckOwnFields {
	let isStuck = false;
	const validate = async (fields: object) => {
		const answer = schema["~standard"].validate(fields);
		if (!("then" in answer)) return answer;
		const timer = new AbortController();
		const late = wait(isStuck ? 0 : limit, undefined, timer).then(() => {
			isStuck = true;
			throw new Error(`A promise of it isn't settled after ${limit / 1000} seconds`);
		});
		try {
			return await Promise.race([answer, late]);
		} finally {
			late.catch(() => {});
			timer.abort();
		}
	};
	const failures = new Map<string, Diagnostic>();
	/** Describes a failure of the schema itself, by the same object for each post. */
	const fail = (message: string) => {
		const known = failures.get(message) ?? report("fields", message);
		failures.set(message, known);
		return known;
	};
	return async ({ file, read, positionOf }) => {
		const fields = read();
		const diagnostics: Diagnostic[] = [];
		const refuse: Refuse = (path, message) => {
			const key = path.join(".");
			// Messages of arktype begin with the key.
			const rest = message.startsWith(`${key} `) ? message.slice(key.length) : `: ${message}`;
			const problem = (key === "" ? message : `\`${key}\`${rest}`).replace(/([^.!?])$/, "$1.");
			const remedy = `Correct it, or \`fields\` in \`${config}\`.`;
			diagnostics.push(createDiagnostic("own-field", file, positionOf(path), `${problem} ${remedy}`));
		};
		try {
			const { issues, ...result } = await validate(fields);
			for (const { path = [], message, ...issue } of issues ?? []) {
				// zod names unknown keys beside the path of their object.
				const { keys: [unknown] = [] } = issue as { keys?: readonly string[] };
				const keys = path.map((part) => (typeof part === "object" ? part.key : part));
				refuse(unknown === undefined ? keys : [...keys, unknown], message);
			}
			const values = "value" in result ? toData(result.value, [], refuse) : undefined;
			if (diagnostics.length === 0 && isRecord(values)) {
				return { values, keys: Object.keys(fields).filter((key) => Object.hasOwn(values, key)), diagnostics };
			}
			if (diagnostics.length === 0) diagnostics.push(fail(NO_OBJECT));
		} catch (error) {
			const reason = getErrorMessage(error);
			diagnostics.push(fail(`\`fields\` fails: ${reason.replace(/\.$/, "")}. ${MAKE_ISSUES}`));
		}
		return { values: null, keys: Object.keys(fields), diagnostics };
	};
}

/** Returns a value as JSON has it. Refuses what JSON can't have, such as a `Map`. */
function toData(value: unknown, path: readonly PropertyKey[], refuse: Refuse): unknown {
	if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return value;
	if (Array.isArray(value)) return value.map((item, index) => toData(item, [...path, index], refuse));
	if (isRecord(value)) {
		if (typeof value.toJSON === "function" && !isInvalidDate(value)) return toData(value.toJSON(), path, refuse);
		const prototype = Object.getPrototypeOf(value);
		if (prototype === null || prototype === Object.prototype) {
			const given = Object.entries(value).filter(([, item]) => item !== undefined);
			return Object.fromEntries(given.map(([key, item]) => [key, toData(item, [...path, key], refuse)]));
		}
	}
	refuse(
		path,
		`The schema returns \`${nameOf(value)}\`, which is no data. Let it return texts, numbers, lists or objects`,
	);
	return undefined;
}

/** Tells whether a value is a `Date` without a time, which JSON has as `null`. */
function isInvalidDate(value: unknown): boolean {
	return value instanceof Date && Number.isNaN(value.getTime());
}

/** Returns the name of what is no data, such as `Map`, `NaN` or `function`. */
function nameOf(value: unknown): string {
	if (typeof value === "number" || isInvalidDate(value)) return String(value);
	return isRecord(value) ? value.constructor.name : typeof value;
}
