import { digest } from "./digest";

/**
 * The calls of a subject's methods that a computation made, with digests of their results: everything that its result
 * depends on.
 */
export class Reads {
	private readonly results = new Map<string, string>();

	addOnce(call: string, result: unknown): void {
		if (!this.results.has(call)) this.results.set(call, digest(result));
	}

	/** Adds the calls of a computation whose result this one uses. */
	addAll(others: Reads): void {
		for (const [call, result] of others.results) this.results.set(call, result);
	}

	entries(): [call: string, result: string][] {
		return [...this.results];
	}
}

export interface Recording<Subject> {
	origin: Subject;
	/** A proxy of the subject that adds every call to `reads`. */
	subject: Subject;
	reads: Reads;
	/** Records the same subject for another computation. */
	fork: () => Recording<Subject>;
}

const recordings = new WeakMap<object, Recording<object>>();

/** Lets `getRecording` find a recording by its subject. */
export function registerRecording<Subject extends object>(recording: Recording<Subject>): Recording<Subject> {
	recordings.set(recording.subject, recording as unknown as Recording<object>);
	return recording;
}

/** Returns the recording of a subject; `undefined` if its reads are not recorded. */
export function getRecording<Subject extends object>(subject: Subject): Recording<Subject> | undefined {
	return recordings.get(subject) as unknown as Recording<Subject> | undefined;
}
