import type { AiPolicy } from "@/lib/config/schema";
import type { Site } from "@/lib/config/site";
import { getUrlPath } from "@/lib/utils/base-path";

/** Whether the owner reserves the rights of text and data mining, as European law allows: Article 4 of Directive 2019/790. */
export function reservesMining(ai: AiPolicy | undefined): boolean {
	return ai === "no-training" || ai === "block";
}

/** The header of the reservation: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
export const RESERVATION_HEADER = { key: "tdm-reservation", value: "1" };

/** The path of the file with the reservation, which works on hosts without headers too. */
export const RESERVATION_PATH = "/.well-known/tdmrep.json";

export function formatReservation({ url }: Pick<Site, "url">): string {
	return JSON.stringify([{ location: `${getUrlPath(url)}/`, "tdm-reservation": 1 }]);
}
