/** True in `next dev`, where editors see what readers don't. */
export const isDevelopment = process.env.NODE_ENV === "development";
