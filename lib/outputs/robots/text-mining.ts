import type { AiPolicy } from "@/lib/config/services/ai";

/** Tells whether the owner reserves the rights of text and data mining, as European law allows: Article 4 of Directive 2019/790. */
export function reservesMining(ai: AiPolicy | undefined): boolean {
	return ai === "no-training" || ai === "block";
}

/** The header of the reservation: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
export const RESERVATION_HEADER = { key: "tdm-reservation", value: "1" };

/** The same reservation for all paths as a file, which works on hosts without headers too. */
export const RESERVATION_FILE = {
	path: "/.well-known/tdmrep.json",
	content: JSON.stringify([{ location: "/", "tdm-reservation": 1 }]),
};
