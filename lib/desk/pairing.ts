import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** Letters and digits that nobody takes for another one. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;
/** Milliseconds after which a code ends. */
export const CODE_LIFETIME = 10 * 60_000;
/** Wrong codes, of all devices together, after which a code ends. */
export const MAX_TRIES = 5;
/** Milliseconds for which no code is taken after too many wrong ones. */
export const PAUSE = 10_000;
/** Milliseconds within which a code is printed once, however many devices ask for it. */
const PRINT_INTERVAL = 5_000;

interface Options {
	/** Returns the time in milliseconds since the epoch. */
	now: () => number;
	/** Shows a code to the user who started the server. */
	print: (code: string) => void;
}

/** Why a code was not taken: it is wrong or has ended, or there were too many wrong ones. */
export type PairingProblem = "wrong" | "paused";

/**
 * Lets another device use the desk after a code has been typed there that only the owner of this machine sees. A code is taken once,
 * for ten minutes, and not after five wrong ones. What a device gets for it is valid as long as this object exists.
 */
export class Pairing {
	private code: { text: string; end: number; tries: number } | undefined;
	private pauseEnd = -Infinity;
	private lastPrint = -Infinity;
	private readonly tokens = new Set<string>();

	constructor(private readonly options: Options) {}

	/** Prints the code, a new one if there is none that is still valid. */
	showCode(): void {
		const now = this.options.now();
		if (now < this.lastPrint + PRINT_INTERVAL) return;
		if (!this.code || now >= this.code.end) this.code = { text: createCode(), end: now + CODE_LIFETIME, tries: 0 };
		this.lastPrint = now;
		this.options.print(`${this.code.text.slice(0, CODE_LENGTH / 2)}-${this.code.text.slice(CODE_LENGTH / 2)}`);
	}

	/** Takes a code that was typed; returns the token by which the device is known from then on. */
	enter(typed: string): { token: string } | { problem: PairingProblem } {
		const { code, options } = this;
		const now = options.now();
		if (now < this.pauseEnd) return { problem: "paused" };
		if (!code || now >= code.end) return { problem: "wrong" };
		if (isSame(typed.toUpperCase().replace(/[^\dA-Z]/g, ""), code.text)) {
			this.code = undefined;
			const token = randomBytes(32).toString("base64url");
			this.tokens.add(hash(token));
			return { token };
		}
		code.tries += 1;
		if (code.tries < MAX_TRIES) return { problem: "wrong" };
		this.code = undefined;
		this.pauseEnd = now + PAUSE;
		this.lastPrint = -Infinity;
		this.showCode();
		return { problem: "paused" };
	}

	/** Tells whether a token was given to a device. */
	knows(token: string | undefined): boolean {
		return token !== undefined && this.tokens.has(hash(token));
	}
}

function createCode(): string {
	return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** Compares two texts in a time that tells nothing about them. */
function isSame(a: string, b: string): boolean {
	return timingSafeEqual(Buffer.from(hash(a)), Buffer.from(hash(b)));
}
