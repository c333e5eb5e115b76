export interface Point {
  longitude: string
  latitude: string
}

/** Where the device is, asked of the person by the browser; undefined when it is not told. */
export const whereabouts = () =>
  new Promise<Point | undefined>((tell) => {
    if (!('geolocation' in navigator)) return tell(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => tell({ longitude: coords.longitude.toFixed(6), latitude: coords.latitude.toFixed(6) }),
      () => tell(undefined),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
