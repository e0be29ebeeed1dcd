package org.inferencefrontier.input;

import java.util.Map;
import java.util.TreeMap;

/** The files of {@link SmallWorld}. */
final class SmallWorldFiles {
  static final String NVIDIA = "agents/vendors/nvidia.yaml";
  static final String GOOGLE = "agents/operators/google.yaml";
  static final String OPENAI = "agents/labs/openai.yaml";
  static final String USA = "agents/states/usa.yaml";
  static final String PJM = "agents/utilities/pjm.yaml";
  static final String TSMC = "agents/foundries/tsmc.yaml";
  static final String PARAMETERS = "world-data/parameters.yaml";
  static final String COUNTRIES = "world-data/countries.csv";
  static final String AREAS = "world-data/grid-areas.csv";
  static final String ACCELERATORS = "world-data/accelerators.csv";
  static final String GENERATION = "world-data/generation.csv";
  static final String EVENTS = "world-data/policy-events.csv";
  static final String RECORD = "world-data/record/revenue.csv";

  static final Map<String, String> ALL = new TreeMap<>();

  private SmallWorldFiles() {}

  static {
    ALL.put(
        COUNTRIES,
        """
        id,name,latitude,longitude,population_millions,gdp_usd_billions,internet_users_share,\
        electricity_terawatt_hours,demand_growth_per_year,carbon_intensity_grams_per_kilowatt_hour,\
        industrial_price_usd_per_megawatt_hour,power_usage_effectiveness,construction_usd_per_watt,\
        reliability,governance,carbon_price_usd_per_tonne,plant_cost_region,state_group,grade,source
        usa,United States,39,-98,335,27000,0.92,4300,0.01,370,80,1.15,11,0.97,0.85,0,north-america,usa,\
        read; estimate: governance reliability,"statistics, 2024"
        chn,China,35,105,1410,17800,0.77,9400,0.05,560,85,1.25,7,0.95,0.5,10,china,china,read,statistics
        """);
    ALL.put(
        AREAS,
        """
        id,name,country,latitude,longitude,share_of_country,annual_load_terawatt_hours,\
        peak_load_megawatts,gas_megawatts,coal_megawatts,oil_megawatts,nuclear_megawatts,\
        hydro_megawatts,wind_megawatts,solar_megawatts,other_megawatts,battery_megawatts,\
        industrial_tariff_usd_per_megawatt_hour,datacenter_megawatts,connection_years,\
        gas_terawatt_hours,coal_terawatt_hours,nuclear_terawatt_hours,hydro_terawatt_hours,\
        wind_terawatt_hours,solar_terawatt_hours,other_terawatt_hours,\
        carbon_intensity_grams_per_kilowatt_hour,vehicles_growth_per_year,\
        heating_growth_per_year,large_load_queue_megawatts,solar_built_megawatts_per_year,\
        wind_built_megawatts_per_year,grade,source
        pjm,PJM,usa,40,-77,0.6,800,150000,80000,40000,5000,32000,8000,11000,10000,1000,500,75,\
        5000,5,350,120,270,14,29,10,8,370,0.0035,0.001,40000,0,0,read,report
        ercot,ERCOT,usa,31,-98,0.4,430,85000,60000,13000,0,5000,500,38000,16000,500,3000,60,2500,\
        3,200,62,41,0,108,32,1,365,0.0035,0.001,226000,0,0,read,report
        china-east,China East,chn,31,120,1,9000,1300000,100000,900000,0,55000,300000,300000,\
        400000,30000,10000,85,9000,1.5,300,5400,430,1200,880,580,200,560,0.003,0.0005,,0,0,\
        compiled,report
        """);
    ALL.put(
        GENERATION,
        """
        id,name,capex_usd_per_kilowatt_usa,capex_usd_per_kilowatt_europe,\
        capex_usd_per_kilowatt_china,capex_usd_per_kilowatt_other,capex_change_per_year,\
        lead_months,lifetime_years,capacity_factor,capacity_credit,\
        fuel_usd_per_megawatt_hour_usa,fuel_usd_per_megawatt_hour_europe,\
        fuel_usd_per_megawatt_hour_asia,variable_usd_per_megawatt_hour,\
        fixed_usd_per_kilowatt_year,emissions_grams_per_kilowatt_hour,behind_the_meter,\
        annual_build_limit_share,first_order_month,plant_group,stress,initial_plant,grade,source
        gas-peaker,Gas peaker,1100,1100,600,900,0,30,30,0.1,0.95,35,80,90,5,20,550,false,0.05,\
        2023-01,gas,gas,peaking,read,handbook
        solar,Solar,1100,900,500,800,-0.02,18,30,0.24,0.2,0,0,0,0,15,0,true,0.08,2023-01,solar,\
        none,solar,read,handbook
        gas,Gas,1500,1500,800,1500,0,36,30,0.6,0.95,25,60,60,3,20,350,false,0.05,2023-01,gas,gas,\
        combined-cycle,read,handbook
        coal,Coal,3000,3000,800,1300,0,60,40,0.6,0.9,23,20,30,4,50,900,false,0.03,2023-01,coal,\
        cooled,coal,read,handbook
        nuclear,Nuclear,9000,9000,3000,5000,0,96,60,0.9,0.9,7,7,7,3,150,0,false,0.01,2023-01,\
        nuclear,cooled,nuclear,read,handbook
        hydro,Hydro,3000,3000,2000,2000,0,96,80,0.4,0.7,0,0,0,2,100,0,false,0.01,2023-01,hydro,\
        hydro,hydro,read,handbook
        wind,Wind,1700,1700,1100,1300,0,36,28,0.34,0.14,0,0,0,1,30,0,false,0.04,2023-01,wind,none,\
        wind,read,handbook
        heat,Geothermal,6500,6500,4500,5000,0,72,30,0.85,0.9,0,0,0,0,128,40,false,0.01,2023-01,\
        other,none,other,read,handbook
        battery,Battery,1000,850,480,700,0,15,15,0.17,0.6,0,0,0,0,31,0,true,0.05,2023-01,battery,\
        none,battery,read,handbook
        """);
    ALL.put(
        ACCELERATORS,
        """
        id,name,vendor,customer,release_month,foundry,process_node,orientation,status,\
        export_variant,board_power_watts,system_power_watts,fp16_teraflops,eight_bit_teraflops,fp4_teraflops,\
        memory_gigabytes,memory_bandwidth_terabytes_per_second,interconnect_gigabytes_per_second,\
        price_usd,manufacturing_cost_usd,packages_per_wafer,die_area_square_millimetres,grade,source
        h100,H100,nvidia,,2022-10,tsmc,N4,both,shipped,false,700,0,989,1979,0,80,3.35,900,25000,\
        3300,29,0,read; estimate: manufacturing_cost_usd,"data sheet, ""dense\"""
        tpu-v4,TPU v4,nvidia,google,2021-05,tsmc,N7,both,shipped,false,300,0,275,275,0,32,1.2,300,\
        7000,3000,40,0,read,paper
        """);
    ALL.put(
        EVENTS,
        """
        month,actor,target,instrument,magnitude,description,grade,source,test
        2023-10,usa,chn,exportTier,3,Rules of October,read,register,
        2023-05,Some body,,note,0,A statement,read,press,
        """);
    ALL.put(
        "world-data/claims.csv",
        """
        id,claim,indicator,comparison,value,unit,when,kind,source
        C02,Second,share,<,0,%,2030-12,forecast,press
        C01,First,share,>,80,%,by 2030-12,forecast,press
        """);
    ALL.put(
        RECORD,
        """
        indicator,entity,from,to,aggregate,central,low,high,tolerance,discrepancy,note,grade,source
        vendor.revenue,nvidia,2023-01,2023-03,sum,4284,4200,4300,0.2,,,read,filing
        world.rental_usd_per_h100e_hour,,2023-06,2023-06,mean,4,3,6,,,,compiled,index
        """);
    ALL.put(
        PARAMETERS,
        """
        - name: demand.price-elasticity
          unit: "1"
          description: own-price elasticity of the budget pool
          value: 1.1
          prior: {kind: triangular, low: 0.8, mode: 1.1, high: 1.8}
          grade: estimate
          source: a paper
        - name: demand.growth
          unit: per year
          description: growth of the pool
          value: 0.3
          prior:
            kind: uniform
            low: 0.1
            high: 0.5
          grade: estimate
          source: judgement
        - name: start.history-months
          unit: months
          description: months of history
          value: 44
          prior: {kind: fixed}
          least: 0
          most: 156
          grade: read
          source: the files
        """);
    ALL.put(
        NVIDIA,
        """
        # yaml-language-server: $schema=../../world-data/schema/vendor.schema.json
        id: nvidia
        name: NVIDIA
        kind: merchant
        home: usa
        softwareMaturity:
          training: 1
          inference: 1
          ceilingTraining: 1
          ceilingInference: 1
        pricing:
          strategy: skim
          initialGrossMargin: 0.65
          targetGrossMargin: 0.73
          floorGrossMargin: 0.5
          backlogWeight: 1
        systemRevenueMultiple: 1.3
        roadmap:
          cadenceMonths: 12
          cadence: fixed
          researchShareOfRevenue: 0.12
          researchUsdBillionsPerYear: 2
          softwareShareOfResearch: 0.4
          inferenceEmphasis: 0.5
          exportVariants: true
        devicesMillionsPerYear: 0
        prebookedPackaging:
          tsmc: 0.6
        sources:
          - covers: [softwareMaturity, roadmap, devicesMillionsPerYear]
            grade: estimate
            source: judgement
          - covers: [pricing, systemRevenueMultiple, prebookedPackaging.tsmc]
            grade: read
            source: annual report 2024
        """);
    ALL.put(
        GOOGLE,
        """
        id: google
        name: Google
        kind: hyperscaler
        home: usa
        owner:
        initialFleet:
          h100: 1000
          tpu-v4: 100000
        sites:
          pjm: 0.7
          ercot: 0.3
        openOrdersH100e: 20000
        finance:
          operatingCashFlowUsdBillions: 100
          otherCapexUsdBillions:
            2023: 20
          capexShareOfCashFlow: 0.8
          debtAppetite: 1
          initialOrderUsdBillionsPerQuarter: 2
        expectations:
          strategy: balanced
          optimism: 0.05
        procurement:
          captiveShare: 0.5
          switchingCost: 0.2
        asicProgrammes:
          - name: TPU
            designHouse: nvidia
            generation: 4
            maturityTraining: 0.8
            maturityInference: 0.9
            history:
              - month: 2022-06
                event: started
                generation: 5
                note: v5
                source: made up
              - month: 2023-11
                event: released
                generation: 5
                note: v5
                source: made up
        siting:
          strategy: costFirst
          behindTheMeterAppetite: 0.3
        legacyInferenceShare: 0.3
        openModelServing: 0.1
        sources:
          - covers:
              - initialFleet
              - sites
              - openOrdersH100e
              - finance
              - expectations
              - procurement
              - asicProgrammes
              - siting
              - legacyInferenceShare
              - openModelServing
            grade: estimate
            source: judgement
        """);
    ALL.put(
        OPENAI,
        """
        id: openai
        name: OpenAI
        home: usa
        partners: {google: 1}
        openWeights: false
        initialCapability: 1
        initialMarketShare: 0.7
        activeParametersBillions: 100
        strategicTrainingUsdBillions: 2
        strategicFrom: 2023-01
        revenueShareToPartner: 0.2
        soldShare: 0.6
        pricing: {strategy: premium, targetGrossMargin: 0.3, floorGrossMargin: 0}
        sources:
          - covers:
              - partners
              - initialCapability
              - initialMarketShare
              - activeParametersBillions
              - strategicTrainingUsdBillions
              - revenueShareToPartner
              - soldShare
              - pricing
            grade: recalled
            source: press
        """);
    ALL.put(USA, state("usa", "United States", "west", "exportController", "chn: -0.6"));
    ALL.put("agents/states/chn.yaml", state("chn", "China", "china", "selfReliant", "usa: -0.6"));
    ALL.put(PJM, utility("pjm", "PJM", "market"));
    ALL.put("agents/utilities/ercot.yaml", utility("ercot", "ERCOT", "market"));
    ALL.put("agents/utilities/china-east.yaml", utility("china-east", "China East", "stateLed"));
    ALL.put(
        TSMC,
        """
        id: tsmc
        name: TSMC
        home: usa
        route: west
        strategy: backlogFollowing
        usableWafersPerMonth: 6000
        pipelineShare: 0.03
        leadMonths: 9
        growthCeilingPerYear: 0.9
        initialYield: 0.8
        matureYield: 0.95
        yieldHalfLifeMonths: 12
        sources:
          - covers:
              - usableWafersPerMonth
              - pipelineShare
              - leadMonths
              - growthCeilingPerYear
              - initialYield
              - matureYield
              - yieldHalfLifeMonths
            grade: estimate
            source: judgement
        """);
  }

  private static String state(
      String id, String name, String bloc, String strategy, String alignment) {
    return """
        id: %s
        name: %s
        bloc: %s
        strategy: %s
        aims: {growth: 0.4, security: 0.4, affordability: 0.1, climate: 0.1}
        sovereignBudgetUsdBillions: 5
        alignment:
          %s
        initialPolicies:
          residencyShare: 0
          subsidyShare: 0
          permittingSpeed: 1
          moratorium: false
        sources:
          - covers: [aims, sovereignBudgetUsdBillions, alignment, initialPolicies]
            grade: estimate
            source: judgement
        """
        .formatted(id, name, bloc, strategy, alignment);
  }

  private static String utility(String id, String name, String strategy) {
    return """
        id: %s
        name: %s
        area: %s
        strategy: %s
        planningReserveMargin: 0.15
        costOfCapital: 0.08
        connectionMegawattsPerYear: 800
        studyMonths: 12
        technologies: [gas-peaker, solar]
        behindTheMeterAllowed: true
        largeLoadAdderUsdPerMegawattHour: 5
        sources:
          - covers:
              - planningReserveMargin
              - costOfCapital
              - connectionMegawattsPerYear
              - studyMonths
              - largeLoadAdderUsdPerMegawattHour
            grade: estimate
            source: judgement
        """
        .formatted(id, name, id, strategy);
  }
}
