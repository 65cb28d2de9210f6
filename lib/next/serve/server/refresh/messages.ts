import type { RefreshResult } from "@/lib/next/refresh/refresh-result";

/** How a refresh ended, for those who asked for it. */
export type Outcome = (RefreshResult | { status: "failed"; message: string }) & { seconds?: number };

/** What the process that serves a build tells the one that started it. */
export type FromWorker =
	| { type: "ready"; url: string }
	/** A client asks for a refresh. */
	| { type: "refresh"; id: number };

/** The messages that it gets. */
export type ToWorker =
	/** Another process serves from now on. */
	| { type: "stop" }
	/** No other process will serve. */
	| { type: "leave" }
	| { type: "outcome"; id: number; outcome: Outcome };
