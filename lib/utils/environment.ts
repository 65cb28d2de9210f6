/** True in `next dev`, where editors see what readers don't. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** True when a build makes a folder of files that needs no server: `npm run export`. */
export const isExport = process.env.OUTPUT === "export";

/** True for what a host builds to be looked at before it is merged: https://vercel.com/docs/environment-variables/system-environment-variables */
export const isPreview = process.env.VERCEL_ENV === "preview";
