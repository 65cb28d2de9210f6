import { z } from "zod";

export type AiPolicy = z.output<typeof aiSetting>;

/**
 * `allow`: train models and use pages in answers; `no-training`: use them in answers only; `block`: neither. Search engines
 * may list the blog in all cases.
 */
export const aiSetting = z.enum(["allow", "no-training", "block"], "must be allow, no-training or block.");
